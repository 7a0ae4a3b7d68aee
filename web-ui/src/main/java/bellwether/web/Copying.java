package bellwether.web;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.WriteStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes an answer on as it comes, and hands over a copy of it once it is whole, unless it is too large to be kept. */
final class Copying implements WriteStream<Buffer> {
    private final HttpServerResponse response;
    private final Consumer<Buffer> whenWhole;
    private @Nullable Buffer copy = Buffer.buffer();

    Copying(HttpServerResponse response, Consumer<Buffer> whenWhole) {
        this.response = response;
        this.whenWhole = whenWhole;
    }

    @Override
    public Future<Void> write(Buffer part) {
        take(part);
        return response.write(part);
    }

    @Override
    public void write(Buffer part, Handler<AsyncResult<Void>> handler) {
        take(part);
        response.write(part, handler);
    }

    private void take(Buffer part) {
        if (copy != null) {
            copy = copy.length() + part.length() > AnswerCache.LARGEST ? null : copy.appendBuffer(part);
        }
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        if (copy != null) {
            whenWhole.accept(copy);
        }
        response.end(handler);
    }

    @Override
    public Copying exceptionHandler(@Nullable Handler<Throwable> handler) {
        response.exceptionHandler(handler);
        return this;
    }

    @Override
    public Copying setWriteQueueMaxSize(int size) {
        response.setWriteQueueMaxSize(size);
        return this;
    }

    @Override
    public boolean writeQueueFull() {
        return response.writeQueueFull();
    }

    @Override
    public Copying drainHandler(@Nullable Handler<Void> handler) {
        response.drainHandler(handler);
        return this;
    }
}
