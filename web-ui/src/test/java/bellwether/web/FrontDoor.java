package bellwether.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** A server with some routes of ours, and someone who asks it. */
final class FrontDoor implements AutoCloseable {
    private final Vertx vertx;
    private final HttpServer server;
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FrontDoor(Vertx vertx, String path, Handler<RoutingContext> handler) {
        this.vertx = vertx;
        Router router = Router.router(vertx);
        router.route(path).handler(handler);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.actualPort() + pathAndQuery));
    }

    HttpResponse<byte[]> ask(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofByteArray());
    }

    CompletableFuture<HttpResponse<byte[]>> send(HttpRequest.Builder request) {
        return browser.sendAsync(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String pathAndQuery) throws Exception {
        return ask(request(pathAndQuery));
    }

    /** Opens a stream of events. */
    EventLines open(String pathAndQuery) throws Exception {
        return new EventLines(browser.send(request(pathAndQuery).build(), BodyHandlers.ofLines()));
    }

    /** Opens a stream, reads a line and hangs up. */
    void leaveAfterTheFirstLine(String pathAndQuery) throws Exception {
        try (HttpClient leaving = HttpClient.newHttpClient()) {
            var lines = leaving.send(request(pathAndQuery).build(), BodyHandlers.ofLines());
            lines.body().iterator().next();
            leaving.shutdownNow();
        }
    }

    /** Asks and never reads a byte of the answer. */
    Socket connectWithoutReading(String pathAndQuery) throws IOException {
        Socket socket = new Socket("localhost", server.actualPort());
        String request = "GET " + pathAndQuery + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Override
    public void close() {
        browser.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
