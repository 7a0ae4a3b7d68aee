package bellwether.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers the first request of each connection, lets it be kept, and closes it without a word when the second comes. */
final class ForgetfulService implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final AtomicInteger closed = new AtomicInteger();

    ForgetfulService() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    Upstream as(String name) {
        return new Upstream(name, URI.create("http://localhost:" + server.getLocalPort()));
    }

    /** How many connections it closed when they were used again. */
    int closed() {
        return closed.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException stopped) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader requests =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            if (hasRequest(requests)) {
                connection.getOutputStream().write(ANSWER);
                if (hasRequest(requests)) {
                    closed.incrementAndGet();
                }
            }
        } catch (IOException gone) {
            closed.decrementAndGet();
        }
    }

    private static boolean hasRequest(BufferedReader requests) throws IOException {
        String line = requests.readLine();
        while (line != null && !line.isEmpty()) {
            line = requests.readLine();
        }
        return line != null;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
