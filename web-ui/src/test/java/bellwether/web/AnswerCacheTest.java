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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jboss.logmanager.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
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
                        new UpstreamGuard(upstream, UpstreamGuard.AT_ONCE, Duration.ofSeconds(20), UpstreamGuard.PAUSE),
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
    void in_the_second_half_of_its_time_it_is_renewed_once() {
        Look aging = new Look(null, 0, halfItsTimeAgo());
        Look young = new Look(null, 0, inAnHour());

        assertThat(aging.isToBeRenewed()).isTrue();
        assertThat(aging.isToBeRenewed()).isFalse();
        assertThat(young.isToBeRenewed()).isFalse();
    }

    /** Tried again and again, for the machine may be busy for longer than an answer is fresh. */
    @Test
    void nobody_waits_for_a_renewal() throws Exception {
        service.tags("/api/v1/bars", stored::get);
        String path = "/api/v1/bars/AAPL";
        boolean atOnce = false;
        while (!atOnce) {
            service.asked.clear();
            cache.keep(answer(path + "\n\n", halfItsTimeAgo()));
            atOnce = new String(door.get(path).body(), StandardCharsets.UTF_8).equals("kept")
                    && service.asked.poll(10, TimeUnit.SECONDS) != null;
        }
        String now = "kept";
        while (now.equals("kept")) {
            now = new String(door.get(path).body(), StandardCharsets.UTF_8);
        }
        assertThat(now).isEqualTo("one");
    }

    @Test
    void what_a_renewal_finds_changed_is_no_error_of_the_log() throws Exception {
        Queue<LogRecord> errors = new ConcurrentLinkedQueue<>();
        Handler listening = new StreamHandler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.SEVERE.intValue()) {
                    errors.add(record);
                }
            }
        };
        Logger logger = LogContext.getLogContext().getLogger("io.vertx");
        logger.addHandler(listening);
        try {
            nobody_waits_for_a_renewal();
            // The connection's end is heard of a moment later.
            Thread.sleep(200);
        } finally {
            logger.removeHandler(listening);
        }
        assertThat(errors).extracting(LogRecord::getMessage).isEmpty();
    }

    @Test
    void a_look_at_the_rows_confirms_all_that_was_made_of_them_and_nothing_else() {
        LatestLooks looks = new LatestLooks();
        Look seen = new Look(
                "these rows", 0, System.nanoTime() - Duration.ofHours(1).toNanos());
        Look seenOthers = new Look("other rows", 0, seen.askedNanos());
        Look seenWithoutAName = new Look(null, 0, seen.askedNanos());

        Look now = new Look("these rows", 1, inAnHour());
        looks.took(now);
        looks.took(new Look("these rows", 1, seen.askedNanos()));

        assertThat(looks.confirming(seen)).isEqualTo(now);
        assertThat(looks.confirming(seenOthers)).isEqualTo(seenOthers);
        assertThat(looks.confirming(seenWithoutAName)).isEqualTo(seenWithoutAName);
        assertThat(looks.confirming(seen).isFresh(1)).isTrue();
        assertThat(looks.confirming(seen).isFresh(2)).isFalse();
    }

    @Test
    void states_of_the_rows_that_are_over_are_forgotten() {
        LatestLooks looks = new LatestLooks();
        long anHourAgo = System.nanoTime() - Duration.ofHours(1).toNanos();

        for (int i = 0; i < 100; i++) {
            looks.took(new Look("state " + i, 0, anHourAgo));
        }

        assertThat(looks.size()).isZero();
    }

    /** Asked again and again, for the machine may be busy for longer than an answer is fresh. */
    @Test
    void one_question_confirms_the_answers_to_others() throws Exception {
        service.tags("/api/v1/bars", stored::get, () -> "these rows");
        boolean spared = false;
        while (!spared) {
            cache.somethingChanged();
            door.get("/api/v1/bars/AAPL");
            service.asked.clear();
            assertThat(door.get("/api/v1/bars/MSFT").body()).asString().isEqualTo("one");
            spared = service.asked.isEmpty();
        }
    }

    @Test
    void answers_made_of_other_rows_are_each_asked_about() throws Exception {
        service.tags("/api/v1/bars", stored::get, stored::get);
        door.get("/api/v1/bars/AAPL");
        door.get("/api/v1/bars/MSFT");

        stored.set("two");
        cache.somethingChanged();

        assertThat(door.get("/api/v1/bars/AAPL").body()).asString().isEqualTo("two");
        assertThat(door.get("/api/v1/bars/MSFT").body()).asString().isEqualTo("two");
    }

    @Test
    void the_name_of_the_rows_is_for_us_alone() throws Exception {
        service.tags("/api/v1/bars", stored::get, () -> "these rows");

        var made = door.get("/api/v1/bars/AAPL");
        cache.somethingChanged();
        var confirmed = door.get("/api/v1/bars/AAPL");

        assertThat(made.headers().firstValue(Look.ROWS)).isEmpty();
        assertThat(confirmed.headers().firstValue(Look.ROWS)).isEmpty();
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
            cache.keep(new Answer("large " + i, "\"1\"", List.of(), large, new Look(null, 0, 0)));
        }
        assertThat(cache.size()).isBetween(50, 64);
        assertThat(cache.find("large 99")).isNotNull();
    }

    private void keepForAnHour(String path) {
        cache.keep(answer(path + "\n\n", inAnHour()));
    }

    private static long halfItsTimeAgo() {
        return System.nanoTime() - Duration.ofMillis(125).toNanos();
    }

    private static long inAnHour() {
        return System.nanoTime() + Duration.ofHours(1).toNanos();
    }

    private Answer answer(String key, long askedNanos) {
        return new Answer(
                key, "\"kept\"", List.of(), Buffer.buffer("kept"), new Look(null, cache.changes(), askedNanos));
    }
}
