package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassThroughTest {
    private static final Map<String, String> JSON = Map.of("content-type", "application/json");

    private final Vertx vertx = Vertx.vertx();
    private FakeService service;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        service = new FakeService();
        door = doorTo(service.as("movers-service"), vertx);
    }

    private static FrontDoor doorTo(Upstream upstream, Vertx vertx) {
        return new FrontDoor(
                vertx,
                "/api/*",
                new PassThrough(
                        vertx.createHttpClient(),
                        upstream,
                        new UpstreamGuard(upstream, UpstreamGuard.AT_ONCE, Duration.ofSeconds(5), UpstreamGuard.PAUSE),
                        Duration.ofMillis(300),
                        new AnswerCache()));
    }

    @AfterEach
    void close() {
        door.close();
        service.close();
    }

    @Test
    void path_and_query_go_on_and_the_answer_comes_back() throws Exception {
        service.answers("/api/v1/movers", 200, JSON, "{\"date\":\"2018-02-07\"}");

        HttpResponse<byte[]> answer = door.get("/api/v1/movers?date=2018-02-07&universe=etf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).asString().isEqualTo("{\"date\":\"2018-02-07\"}");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(service.asked.take().getRequestURI()).hasToString("/api/v1/movers?date=2018-02-07&universe=etf");
    }

    @Test
    void an_answered_reader_by_http_2_costs_no_connection_to_the_service() throws Exception {
        service.answers("/api/v1/movers", 200, JSON, "{}");
        Set<InetSocketAddress> connections = new HashSet<>();

        try (HttpClient reader = HttpClient.newHttpClient()) {
            for (int time = 0; time < 5; time++) {
                HttpResponse<String> answer =
                        reader.send(door.request("/api/v1/movers?time=" + time).build(), BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
                connections.add(service.asked.take().getRemoteAddress());
            }
        }

        assertThat(connections).hasSize(1);
    }

    @Test
    void what_lenient_clients_leave_as_it_is_goes_on_encoded() throws Exception {
        service.answers("/api/v1/bars", 200, JSON, "{}");

        try (Socket asking = door.connectWithoutReading("/api/v1/bars/^GSPC?events=div|split&name=%5E")) {
            assertThat(asking.isConnected()).isTrue();
            assertThat(service.asked.take().getRequestURI())
                    .hasToString("/api/v1/bars/%5EGSPC?events=div%7Csplit&name=%5E");
        }
        assertThat(RequestTarget.encoded("/a[\"b\"]\u00e9 {}")).isEqualTo("/a%5B%22b%22%5D%C3%A9%20%7B%7D");
    }

    @Test
    void what_the_service_can_use_of_a_request_goes_on_and_nothing_else() throws Exception {
        service.answers("/api/v1/movers", 200, JSON, "{}");

        door.ask(door.request("/api/v1/movers")
                .header("accept", "text/csv")
                .header("accept-encoding", "gzip")
                .header("if-none-match", "\"a\"")
                .header("cookie", "secret=1")
                .header("authorization", "Basic x"));

        var headers = service.asked.take().getRequestHeaders();
        assertThat(headers.getFirst("accept")).isEqualTo("text/csv");
        assertThat(headers.getFirst("accept-encoding")).isEqualTo("gzip");
        assertThat(headers.getFirst("if-none-match")).isEqualTo("\"a\"");
        assertThat(headers).doesNotContainKeys("Cookie", "Authorization");
    }

    @Test
    void compressed_bytes_and_their_tag_pass_unchanged() throws Exception {
        byte[] bytes = {31, -117, 8, 0, 1, 2, 3};
        service.answers(
                "/api/v1/bars",
                200,
                Map.of("content-encoding", "gzip", "etag", "\"7\"", "cache-control", "no-cache"),
                bytes);

        HttpResponse<byte[]> answer = door.get("/api/v1/bars/AAPL");

        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("etag")).hasValue("\"7\"");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-cache");
    }

    @Test
    void an_unchanged_answer_stays_without_a_body() throws Exception {
        service.answers("/api/v1/bars", 304, Map.of("etag", "\"7\""), "");

        HttpResponse<byte[]> answer = door.get("/api/v1/bars/AAPL");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void head_is_passed_on_as_head() throws Exception {
        service.answers("/api/v1/bars", 200, JSON, "{}");

        HttpResponse<byte[]> answer =
                door.ask(door.request("/api/v1/bars/AAPL").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(service.asked.take().getRequestMethod()).isEqualTo("HEAD");
    }

    @Test
    void a_problem_of_the_service_is_passed_on_as_it_is() throws Exception {
        service.answers(
                "/api/v1/symbols", 404, Map.of("content-type", Problem.MEDIA_TYPE), "{\"title\":\"no such symbol\"}");

        HttpResponse<byte[]> answer = door.get("/api/v1/symbols/NOPE");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).asString().isEqualTo("{\"title\":\"no such symbol\"}");
    }

    @Test
    void nothing_but_reading_is_allowed() throws Exception {
        HttpResponse<byte[]> answer = door.ask(door.request("/api/v1/movers").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("GET, HEAD");
        assertThat(service.asked).isEmpty();
    }

    @Test
    void a_lost_service_is_a_problem_that_names_it() throws Exception {
        service.close();

        HttpResponse<byte[]> answer = door.get("/api/v1/movers");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("2");
        JsonObject problem = new JsonObject(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(problem.getString("title")).contains("movers-service");
        assertThat(problem.getInteger("status")).isEqualTo(503);
    }

    @Test
    void a_kept_connection_that_the_service_closed_is_no_reason_to_fail() throws Exception {
        try (ForgetfulService forgetful = new ForgetfulService();
                FrontDoor other = doorTo(forgetful.as("movers-service"), Vertx.vertx())) {
            assertThat(other.get("/api/v1/movers?number=1").statusCode()).isEqualTo(200);
            assertThat(other.get("/api/v1/movers?number=2").statusCode()).isEqualTo(200);
            assertThat(forgetful.closed()).isEqualTo(1);
        }
    }

    @Test
    void a_silent_service_is_given_up() throws Exception {
        service.neverAnswers("/api/v1/movers");

        HttpResponse<byte[]> answer = door.get("/api/v1/movers");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.headers().firstValue("content-type")).hasValue(Problem.MEDIA_TYPE);
    }

    @Test
    void an_answer_that_breaks_off_is_not_taken_for_whole() {
        service.breaksOff("/api/v1/bars");

        assertThatThrownBy(() -> door.get("/api/v1/bars/AAPL")).isInstanceOf(IOException.class);
    }

    @Test
    void a_path_goes_on_as_our_own_routes_understood_it() throws Exception {
        service.answers("/", 200, JSON, "{}");

        door.get("/api/v1/../../api/v1/%2e%2e/v1//bars/%5EGSPC?from=..%2f..");

        assertThat(service.asked.take().getRequestURI()).hasToString("/api/v1/bars/%5EGSPC?from=..%2f..");
    }
}
