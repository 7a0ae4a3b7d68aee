package bellwether.market;

import bellwether.market.server.MarketServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A market server in this process, and a client of it. */
public final class MarketClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MarketServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    public MarketClient(Market market) {
        server = MarketServer.start(market, 0);
    }

    public URI uri(String path) {
        return URI.create(server.baseUrl() + path);
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The only result of a chart. */
    public JsonNode chart(String symbolAndQuery) {
        HttpResponse<String> response = get("/v8/finance/chart/" + symbolAndQuery);
        return json(response.body()).at("/chart/result/0");
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(text, e);
        }
    }

    public HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
