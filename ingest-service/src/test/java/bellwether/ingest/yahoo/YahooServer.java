package bellwether.ingest.yahoo;

import bellwether.ingest.pace.FakeTime;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A small HTTP server that gives prepared answers in turn, the last one for ever. */
public final class YahooServer implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Prepared> answers = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();

    private record Prepared(int status, byte[] body, List<String> headers) {}

    public YahooServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param headers name, value, name, value, … */
    public YahooServer answers(int status, String body, String... headers) {
        return answers(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public synchronized YahooServer answers(int status, byte[] body, String... headers) {
        answers.add(new Prepared(status, body, List.of(headers)));
        return this;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public YahooSettings settings() {
        return YahooSettings.of(Optional.of(url()), Optional.empty(), Optional.empty());
    }

    /** What asks this server, and waits without taking time. */
    public YahooSource source() {
        return new YahooSource(settings(), new FakeTime());
    }

    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Prepared prepared = next(exchange.getRequestURI().toString() + " "
                + exchange.getRequestHeaders().getFirst("User-Agent"));
        for (int i = 0; i < prepared.headers.size(); i += 2) {
            exchange.getResponseHeaders().set(prepared.headers.get(i), prepared.headers.get(i + 1));
        }
        exchange.sendResponseHeaders(prepared.status, prepared.body.length == 0 ? -1 : prepared.body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(prepared.body);
        }
    }

    private synchronized Prepared next(String request) {
        requests.add(request);
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
