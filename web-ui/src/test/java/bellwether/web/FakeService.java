package bellwether.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A real HTTP server in the place of a service. It remembers what it was asked. */
final class FakeService implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final BlockingQueue<OutputStream> streams = new LinkedBlockingQueue<>();
    final BlockingQueue<HttpExchange> asked = new LinkedBlockingQueue<>();

    FakeService() throws IOException {
        this(0);
    }

    FakeService(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.start();
    }

    Upstream as(String name) {
        return new Upstream(name, URI.create("http://localhost:" + port()));
    }

    int port() {
        return server.getAddress().getPort();
    }

    FakeService answers(String path, int status, Map<String, String> headers, String body) {
        return answers(path, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    FakeService answers(String path, int status, Map<String, String> headers, byte[] body) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            headers.forEach(exchange.getResponseHeaders()::set);
            boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
            if (!bodiless) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        return this;
    }

    /** Answers what there is at the time, with a tag, or that it is what the asker has. */
    FakeService tags(String path, Supplier<String> body) {
        return tags(path, body, () -> "");
    }

    /** Names the state of its rows, too. */
    FakeService tags(String path, Supplier<String> body, Supplier<String> rows) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            String tag = "W/\"" + body.get() + "\"";
            exchange.getResponseHeaders().set("etag", tag);
            exchange.getResponseHeaders().set("vary", "Accept, Accept-Encoding");
            if (!rows.get().isEmpty()) {
                exchange.getResponseHeaders().set(Look.ROWS, rows.get());
            }
            boolean known = tag.equals(exchange.getRequestHeaders().getFirst("if-none-match"));
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : bytes.length);
            if (!known) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        return this;
    }

    /** Has so much to do with each that there is no time for two. */
    FakeService answersOneByOne(String path, Duration each) {
        Lock machine = new ReentrantLock();
        server.createContext(path, exchange -> {
            machine.lock();
            try {
                Thread.sleep(each);
                exchange.sendResponseHeaders(200, -1);
            } catch (InterruptedException closed) {
                throw new UncheckedIOException(new IOException(closed));
            } finally {
                machine.unlock();
            }
            exchange.close();
        });
        return this;
    }

    /** Takes requests and says nothing. */
    FakeService neverAnswers(String path) {
        server.createContext(path, exchange -> {
            asked.add(exchange);
            awaitClosing();
        });
        return this;
    }

    /** Promises more bytes than it sends. */
    FakeService breaksOff(String path) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        });
        return this;
    }

    FakeService streams() {
        server.createContext("/api/v1/stream", exchange -> {
            exchange.getResponseHeaders().set("content-type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(": here\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            streams.add(exchange.getResponseBody());
            awaitClosing();
        });
        return this;
    }

    /** The next stream that someone opened, waited for. */
    OutputStream stream() throws InterruptedException {
        return streams.take();
    }

    static void send(OutputStream stream, String event, String data) throws IOException {
        stream.write(("event: " + event + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            throw new UncheckedIOException(new IOException(stopped));
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
