package bellwether.ingest.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.ingest.pace.Backoff;
import bellwether.ingest.pace.FakeTime;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The table of errors, spoken by a real server, with time that nobody has to wait for. */
class YahooClientTest {
    private static final String GOOD = "{\"chart\":{\"result\":[{\"meta\":{}}],\"error\":null}}";

    private final YahooServer server = new YahooServer();
    private final FakeTime time = new FakeTime();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void refusal_is_waited_out_as_long_as_the_source_asks() throws Exception {
        server.answers(429, "Edge: Too Many Requests", "Retry-After", "45").answers(200, GOOD);
        assertThat(client().get("/x")).isInstanceOf(Reply.Result.class);
        assertThat(time.waited()).isEqualTo(Duration.ofSeconds(45));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void transient_errors_are_tried_again() throws Exception {
        server.answers(503, "")
                .answers(403, "forbidden")
                .answers(200, "<html><body>Will be right back...</body></html>")
                .answers(200, "")
                .answers(200, GOOD.substring(0, 30))
                .answers(200, GOOD);
        assertThat(client().get("/x")).isInstanceOf(Reply.Result.class);
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void errors_that_a_later_attempt_made_up_for_are_counted_by_their_kind() throws Exception {
        server.answers(429, "Too Many Requests", "Retry-After", "1")
                .answers(503, "")
                .answers(200, "<html><body>Will be right back...</body></html>")
                .answers(200, "")
                .answers(200, GOOD.substring(0, 30))
                .answers(200, GOOD)
                .answers(502, "")
                .answers(200, GOOD);
        YahooClient client = client();
        assertThat(client.get("/x")).isInstanceOf(Reply.Result.class);
        assertThat(client.get("/y")).isInstanceOf(Reply.Result.class);
        assertThat(client.errors())
                .isEqualTo(Map.of("rate-limited", 1L, "failing", 2L, "html", 1L, "empty", 1L, "malformed", 1L));
    }

    @Test
    void an_answer_that_does_not_come_is_counted_as_late_and_a_connection_that_is_refused_as_such() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + silent.getLocalPort();
            YahooClient waiting = new YahooClient(settings(url, 1_000_000, Duration.ofMillis(50)), time);
            assertThat(waiting.get("/x")).isInstanceOf(Reply.Unavailable.class);
            assertThat(waiting.errors()).containsOnlyKeys("timeout");
        }
        String url = server.answers(200, GOOD).url();
        server.close();
        YahooClient refused = new YahooClient(settings(url, 1_000_000), time);
        assertThat(refused.get("/x")).isInstanceOf(Reply.Unavailable.class);
        assertThat(refused.errors()).containsOnlyKeys("unreachable");
    }

    @Test
    void what_was_understood_is_not_asked_again() throws Exception {
        server.answers(404, "Not Found");
        assertThat(client().get("/x")).isEqualTo(new Reply.Error(404, "HTTP 404"));
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().getFirst()).contains("Mozilla/5.0 (compatible; Bellwether");
    }

    @Test
    void endless_refusal_gives_the_source_up() throws Exception {
        server.answers(429, "Too Many Requests");
        YahooClient client = client();
        assertThat(client.get("/x")).isEqualTo(new Reply.Unavailable("429 Too Many Requests"));
        assertThat(client.get("/y")).isInstanceOf(Reply.Unavailable.class);
        assertThat(client.isGivenUp()).isTrue();
        int asked = server.requests().size();
        assertThat(client.get("/z")).isInstanceOf(Reply.Unavailable.class);
        assertThat(server.requests()).hasSize(asked);
    }

    @Test
    void no_connection_is_given_up_soon() throws Exception {
        String url = server.answers(200, GOOD).url();
        server.close();
        YahooClient client = new YahooClient(settings(url, 1_000_000), time);
        assertThat(client.get("/x")).isEqualTo(new Reply.Unavailable("no connection"));
        assertThat(client.isGivenUp()).isTrue();
        assertThat(time.waited()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void a_body_without_end_is_cut_off() throws Exception {
        server.answers(200, "[" + "1,".repeat(5_000) + "1]");
        YahooClient client = new YahooClient(settings(server.url(), 2_000), time);
        assertThat(client.get("/x")).isInstanceOf(Reply.Unavailable.class);
    }

    @Test
    void an_answer_of_another_kind_is_garbled() throws Exception {
        server.answers(200, "{\"explains\":\"shouldBeArray\"}");
        assertThat(client().get("/x")).isInstanceOf(Reply.Garbled.class);
    }

    @Test
    void an_answer_that_is_nested_deeper_than_any_is_garbled() throws Exception {
        server.answers(200, "{\"chart\":{\"result\":" + "[".repeat(500) + "]".repeat(500) + "}}");
        assertThat(client().get("/x")).isInstanceOf(Reply.Garbled.class);
    }

    private YahooClient client() {
        return new YahooClient(settings(server.url(), 1_000_000), time);
    }

    private static YahooSettings settings(String url, long largestBody) {
        return settings(url, largestBody, Duration.ofSeconds(10));
    }

    private static YahooSettings settings(String url, long largestBody, Duration timeout) {
        Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5), () -> 1.0);
        return new YahooSettings(
                List.of(URI.create(url)),
                "Mozilla/5.0 (compatible; Bellwether/0.1)",
                0,
                4,
                8,
                backoff,
                backoff,
                timeout,
                largestBody);
    }
}
