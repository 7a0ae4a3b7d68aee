package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnslaughtTest {
    @Test
    void answers_of_known_length_in_chunks_and_without_a_body_are_told_apart() throws Exception {
        ByteBuffer bytes = ByteBuffer.wrap("""
                HTTP/1.1 200 OK\r
                Content-Length: 5\r
                \r
                helloHTTP/1.1 200 OK\r
                Transfer-Encoding: chunked\r
                \r
                3\r
                abc\r
                0\r
                \r
                HTTP/1.1 503 Service Unavailable\r
                Retry-After: 1\r
                Content-Length: 0\r
                \r
                """.getBytes(StandardCharsets.US_ASCII));
        HttpAnswer answer = new HttpAnswer();

        assertThat(answer.take(bytes)).isTrue();
        assertThat(answer.isGood()).isTrue();
        assertThat(answer.take(bytes)).isTrue();
        assertThat(answer.isGood()).isTrue();
        assertThat(answer.take(bytes)).isTrue();
        assertThat(answer.isShed()).isTrue();
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void every_answer_is_counted_by_what_it_says() throws Exception {
        AtomicInteger number = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            int status = new int[] {200, 503, 500}[number.getAndIncrement() % 3];
            if (status == 503) {
                exchange.getResponseHeaders().add("Retry-After", "1");
            }
            exchange.sendResponseHeaders(status, 2);
            exchange.getResponseBody().write(new byte[2]);
            exchange.close();
        });
        server.start();
        String base = "http://localhost:" + server.getAddress().getPort();
        try (Onslaught onslaught = new Onslaught(base, 4, () -> new Onslaught.Request("any", "/"))) {
            Onslaught.Measured measured = onslaught.steadily(300, 1);

            assertThat(measured.good()).isPositive();
            assertThat(measured.goodByKind()).containsOnly(entry("any", measured.good()));
            assertThat(measured.shed()).isPositive();
            assertThat(measured.failed()).isPositive();
            assertThat(measured.good() + measured.shed() + measured.failed()).isLessThanOrEqualTo(measured.sent());
        } finally {
            server.stop(0);
        }
    }
}
