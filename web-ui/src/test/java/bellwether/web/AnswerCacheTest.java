package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {
    private final Vertx vertx = Vertx.vertx();
    private final AnswerCache cache = new AnswerCache();
    private final AtomicReference<String> stored = new AtomicReference<>("one");
    private FakeService service;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        service = new FakeService();
        Upstream upstream = service.as("quote-service");
        door = new FrontDoor(
                vertx,
                "/*",
                new PassThrough(
                        vertx.createHttpClient(),
                        upstream,
                        new UpstreamGuard(upstream, Duration.ofSeconds(20), UpstreamGuard.PAUSE),
                        Duration.ofSeconds(5),
                        cache));
    }

    @AfterEach
    void close() {
        door.close();
        service.close();
    }

    @Test
    void a_fresh_answer_costs_the_service_no_question_and_says_its_age() throws Exception {
        String path = "/api/v1/bars/AAPL";
        keepForAnHour(path);

        HttpResponse<byte[]> answer = door.get(path);

        assertThat(answer.body()).asString().isEqualTo("kept");
        assertThat(answer.headers().firstValue("age")).hasValue("0");
        assertThat(service.asked).isEmpty();
    }

    @Test
    void a_fresh_answer_is_not_sent_after_a_change() throws Exception {
        service.tags("/api/v1/bars", stored::get);
        keepForAnHour("/api/v1/bars/AAPL");

        cache.somethingChanged();

        assertThat(door.get("/api/v1/bars/AAPL").body()).asString().isEqualTo("one");
    }

    @Test
    void after_a_change_the_service_is_asked_whether_its_answer_still_holds() throws Exception {
        service.tags("/api/v1/bars", stored::get);
        door.get("/api/v1/bars/AAPL");
        service.asked.clear();

        cache.somethingChanged();
        HttpResponse<byte[]> answer = door.get("/api/v1/bars/AAPL");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).asString().isEqualTo("one");
        assertThat(service.asked.take().getRequestHeaders().getFirst("if-none-match"))
                .isEqualTo("W/\"one\"");
    }

    @Test
    void what_changed_is_sent_once_an_event_told_of_it() throws Exception {
        service.tags("/api/v1/bars", stored::get);
        door.get("/api/v1/bars/AAPL");

        stored.set("two");
        cache.somethingChanged();

        assertThat(door.get("/api/v1/bars/AAPL").body()).asString().isEqualTo("two");
    }

    @Test
    void a_change_without_an_event_is_seen_soon() throws Exception {
        service.tags("/api/v1/bars", stored::get);
        door.get("/api/v1/bars/AAPL");

        stored.set("two");
        String seen = "one";
        while (seen.equals("one")) {
            seen = new String(door.get("/api/v1/bars/AAPL").body(), StandardCharsets.UTF_8);
        }

        assertThat(seen).isEqualTo("two");
    }

    @Test
    void in_the_second_half_of_its_time_one_goes_to_ask_for_all() {
        Answer aging = answer("key", System.nanoTime() - Duration.ofMillis(125).toNanos());
        Answer young = answer("key", System.nanoTime() + Duration.ofHours(1).toNanos());

        assertThat(cache.isFresh(aging)).isFalse();
        assertThat(aging.asking()).isTrue();
        assertThat(cache.isFresh(young)).isTrue();
        assertThat(young.asking()).isFalse();
    }

    @Test
    void a_client_that_has_the_answer_gets_no_second_copy() throws Exception {
        service.tags("/api/v1/bars", stored::get);
        door.get("/api/v1/bars/AAPL");

        HttpResponse<byte[]> answer =
                door.ask(door.request("/api/v1/bars/AAPL").header("if-none-match", "\"none\", \"one\""));

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("etag")).hasValue("W/\"one\"");
    }

    @Test
    void formats_are_kept_apart() throws Exception {
        service.tags("/api/v1/bars", stored::get);
        door.get("/api/v1/bars/AAPL");
        service.asked.clear();

        door.ask(door.request("/api/v1/bars/AAPL").header("accept", "text/csv"));

        assertThat(service.asked.take().getRequestHeaders().getFirst("if-none-match"))
                .isNull();
    }

    @Test
    void what_has_no_tag_or_differs_by_reader_or_is_yahoos_is_asked_for_each_time() throws Exception {
        service.answers("/api/v1/freshness", 200, Map.of(), "{}");
        service.answers("/api/v1/mine", 200, Map.of("etag", "\"1\"", "vary", "Accept, Cookie"), "{}");
        service.answers("/v8/finance", 200, Map.of("etag", "\"1\""), "{}");

        for (String path : List.of("/api/v1/freshness", "/api/v1/mine", "/v8/finance", "/api/../v8/finance")) {
            door.get(path);
        }

        assertThat(service.asked).hasSize(4);
        assertThat(cache.size()).isZero();
    }

    @Test
    void a_service_that_is_lost_is_not_covered_up() throws Exception {
        service.tags("/api/v1/bars", stored::get);
        door.get("/api/v1/bars/AAPL");

        service.close();
        cache.somethingChanged();

        assertThat(door.get("/api/v1/bars/AAPL").statusCode()).isEqualTo(503);
        assertThat(door.get("/api/v1/bars/AAPL").statusCode()).isEqualTo(503);
    }

    @Test
    void the_oldest_go_when_there_are_too_many_or_they_are_too_large() {
        for (int i = 0; i <= AnswerCache.MOST; i++) {
            cache.keep(answer("small " + i, 0));
        }
        assertThat(cache.size()).isEqualTo(AnswerCache.MOST);
        assertThat(cache.find("small 0")).isNull();

        for (int i = 0; i < 100; i++) {
            Buffer large = Buffer.buffer(new byte[AnswerCache.LARGEST]);
            cache.keep(new Answer("large " + i, "\"1\"", List.of(), large, 0, 0));
        }
        assertThat(cache.size()).isBetween(50, 64);
        assertThat(cache.find("large 99")).isNotNull();
    }

    private void keepForAnHour(String path) {
        long inAnHour = System.nanoTime() + Duration.ofHours(1).toNanos();
        cache.keep(answer(path + "\n\n", inAnHour));
    }

    private Answer answer(String key, long askedNanos) {
        return new Answer(key, "\"kept\"", List.of(), Buffer.buffer("kept"), cache.changes(), askedNanos);
    }
}
