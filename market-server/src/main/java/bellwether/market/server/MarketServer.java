package bellwether.market.server;

import bellwether.market.Market;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** A market server within this process, for tests: the same answers as those of the one that runs by itself. */
public final class MarketServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Vertx vertx;
    private final HttpServer server;

    private MarketServer(Vertx vertx, HttpServer server) {
        this.vertx = vertx;
        this.server = server;
    }

    /** @param port 0 for any that is free */
    public static MarketServer start(Market market, int port) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(1));
        Router router = Router.router(vertx);
        MarketRoutes.mount(vertx, router, market);
        // Java's client starts with an upgrade to HTTP/2, and now and then waits for ever for a long answer then.
        HttpServerOptions options = new HttpServerOptions().setHttp2ClearTextEnabled(false);
        HttpServer server = vertx.createHttpServer(options).requestHandler(router);
        await(server.listen(port, HOST));
        return new MarketServer(vertx, server);
    }

    /** Without a slash at its end. */
    public URI baseUrl() {
        return URI.create("http://" + HOST + ":" + server.actualPort());
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    private static <T> void await(Future<T> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the market server starts or stops", e);
        } catch (Exception e) {
            throw new IllegalStateException("The market server can't start or stop", e);
        }
    }
}
