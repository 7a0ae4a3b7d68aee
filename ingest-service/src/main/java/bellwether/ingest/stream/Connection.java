package bellwether.ingest.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One WebSocket to the streamer. Frames are handed on one after the other; one that is too long is handed on cut. */
final class Connection implements WebSocket.Listener, AutoCloseable {
    private static final int LONGEST_FRAME = 64 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Consumer<String> frames;
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean hasHeard;
    private volatile long heardNanos = System.nanoTime();
    private volatile long aliveNanos = System.nanoTime();
    private @Nullable WebSocket socket;

    private Connection(Consumer<String> frames) {
        this.frames = frames;
    }

    /** @param frames must not throw */
    static Connection open(HttpClient http, URI address, String userAgent, Consumer<String> frames)
            throws IOException, InterruptedException {
        Connection connection = new Connection(frames);
        connection.socket = await(http.newWebSocketBuilder()
                .header("User-Agent", userAgent)
                .connectTimeout(LIMIT)
                .buildAsync(address, connection));
        return connection;
    }

    void send(String message) throws IOException, InterruptedException {
        if (socket != null) {
            await(socket.sendText(message, true));
        }
    }

    void ping() throws IOException, InterruptedException {
        if (socket != null) {
            await(socket.sendPing(ByteBuffer.allocate(0)));
        }
    }

    /** Waits so long for the end; null if it goes on, else why it ended. */
    @Nullable
    String endWithin(Duration limit) throws InterruptedException {
        try {
            return ended.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return null;
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause());
        }
    }

    boolean hasHeard() {
        return hasHeard;
    }

    /** Since the last frame of text, or the beginning. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardNanos);
    }

    /** Since the last sign of life, be it the answer to a ping. */
    Duration deadFor() {
        return Duration.ofNanos(System.nanoTime() - aliveNanos);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        aliveNanos = System.nanoTime();
        text.append(data, 0, Math.min(data.length(), LONGEST_FRAME - text.length()));
        if (last) {
            heardNanos = aliveNanos;
            hasHeard = true;
            frames.accept(text.toString());
            text.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer message) {
        aliveNanos = System.nanoTime();
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        ended.complete("it was closed: " + statusCode + (reason.isEmpty() ? "" : " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        ended.complete(String.valueOf(error.getMessage()));
    }

    /** At once: there is nothing that the other side has to know. */
    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    private static <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + LIMIT.toSeconds() + " s", e);
        }
    }
}
