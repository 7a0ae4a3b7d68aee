package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventFanOutTest {
    private static final String APPLE = "{\"symbol\":\"AAPL\",\"close\":1}";
    private static final String FORD = "{\"symbol\":\"F\",\"close\":2}";
    private static final String FRESHNESS = "{\"state\":\"fresh\"}";

    private static final int MOST_READERS = 3;

    private final Vertx vertx = Vertx.vertx();
    private final EventFanOut fanOut = new EventFanOut(vertx, MOST_READERS);
    private FakeService service;
    private FrontDoor door;

    @BeforeEach
    void open() throws IOException {
        service = new FakeService().streams();
        door = new FrontDoor(vertx, "/api/v1/stream", fanOut);
    }

    @AfterEach
    void close() {
        door.close();
        service.close();
    }

    private OutputStream connect() throws InterruptedException {
        new EventSource(vertx, service.as("quote-service"), fanOut::publish, fanOut::sendAway).open();
        return service.stream();
    }

    @Test
    void one_stream_of_the_service_feeds_every_reader() throws Exception {
        OutputStream upstream = connect();
        EventLines one = door.open("/api/v1/stream");
        EventLines other = door.open("/api/v1/stream");

        FakeService.send(upstream, "freshness", FRESHNESS);

        assertThat(one.nextData()).isEqualTo(FRESHNESS);
        assertThat(other.nextData()).isEqualTo(FRESHNESS);
    }

    @Test
    void bars_come_only_of_the_symbols_asked_for_and_all_else_always() throws Exception {
        OutputStream upstream = connect();
        EventLines apple = door.open("/api/v1/stream?symbols=AAPL,MSFT");
        EventLines none = door.open("/api/v1/stream?symbols=");
        EventLines all = door.open("/api/v1/stream");

        FakeService.send(upstream, "bar", FORD);
        FakeService.send(upstream, "bar", APPLE);
        FakeService.send(upstream, "freshness", FRESHNESS);

        assertThat(apple.nextData()).isEqualTo(APPLE);
        assertThat(apple.nextData()).isEqualTo(FRESHNESS);
        assertThat(none.nextData()).isEqualTo(FRESHNESS);
        assertThat(all.nextData()).isEqualTo(FORD);
        assertThat(all.nextData()).isEqualTo(APPLE);
    }

    @Test
    void ticks_come_only_of_the_symbols_asked_for_and_the_latest_of_them_at_once() throws Exception {
        OutputStream upstream = connect();
        EventLines first = door.open("/api/v1/stream?symbols=AAPL,F");
        FakeService.send(upstream, "tick", "{\"symbol\":\"AAPL\",\"price\":1}");
        FakeService.send(upstream, "tick", "{\"symbol\":\"AAPL\",\"price\":2}");
        FakeService.send(upstream, "tick", "{\"symbol\":\"F\",\"price\":3}");
        assertThat(first.nextData()).contains("1");
        assertThat(first.nextData()).contains("2");
        assertThat(first.nextData()).contains("3");

        EventLines apple = door.open("/api/v1/stream?symbols=AAPL");
        EventLines none = door.open("/api/v1/stream?symbols=");
        FakeService.send(upstream, "freshness", FRESHNESS);

        assertThat(apple.nextData()).isEqualTo("{\"symbol\":\"AAPL\",\"price\":2}");
        assertThat(apple.nextData()).isEqualTo(FRESHNESS);
        assertThat(none.nextData()).isEqualTo(FRESHNESS);
    }

    @Test
    void what_comes_at_once_goes_out_in_few_writes_and_in_its_order() throws Exception {
        int changes = 1_000;
        try (Socket reader = door.connectWithoutReading("/api/v1/stream")) {
            while (fanOut.size() == 0) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < changes; i++) {
                fanOut.publish(new ServerSentEvent("bar", "{\"symbol\":\"AAPL\",\"volume\":" + i + "}"));
            }
            ChunkedAnswer answer = new ChunkedAnswer(reader.getInputStream());
            String text = answer.readUntil("\"volume\":" + (changes - 1) + "}");

            assertThat(Pattern.compile("\"volume\":(\\d+)")
                            .matcher(text)
                            .results()
                            .map(found -> Integer.valueOf(found.group(1))))
                    .containsExactlyElementsOf(
                            IntStream.range(0, changes).boxed().toList());
            assertThat(answer.chunks()).isLessThan(changes / 10);
        }
    }

    @Test
    void a_reader_is_told_when_to_come_again_and_hears_a_heartbeat() throws Exception {
        EventLines reader = door.open("/api/v1/stream");

        assertThat(reader.nextLine()).isEqualTo("retry: 3000");
        fanOut.beat();
        assertThat(reader.nextLine()).isEqualTo(":");
    }

    @Test
    void a_lost_service_is_found_again_and_readers_look_anew() throws Exception {
        connect();
        EventLines reader = door.open("/api/v1/stream");
        int port = service.port();

        service.close();
        service = new FakeService(port).streams();
        OutputStream again = service.stream();

        assertThat(reader.ends()).isTrue();
        EventLines back = door.open("/api/v1/stream");
        FakeService.send(again, "movers", "{}");
        assertThat(back.nextData()).isEqualTo("{}");
    }

    @Test
    void a_reader_that_leaves_is_forgotten() throws Exception {
        EventLines staying = door.open("/api/v1/stream");
        door.leaveAfterTheFirstLine("/api/v1/stream");

        while (fanOut.size() > 1) {
            fanOut.beat();
            Thread.onSpinWait();
        }

        fanOut.publish(new ServerSentEvent("movers", "{}"));
        assertThat(staying.nextData()).isEqualTo("{}");
    }

    @Test
    @Timeout(30) // Who is let in reads for ever.
    void one_reader_too_many_is_told_to_come_again() throws Exception {
        for (int i = 0; i < MOST_READERS; i++) {
            door.open("/api/v1/stream");
        }

        var refused = door.get("/api/v1/stream");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void a_reader_that_does_not_keep_up_is_cut_off() throws Exception {
        String large = "x".repeat(64 * 1024);
        try (var slow = door.connectWithoutReading("/api/v1/stream")) {
            while (fanOut.size() == 0) {
                Thread.onSpinWait();
            }
            while (fanOut.size() == 1) {
                fanOut.publish(new ServerSentEvent("movers", large));
                Thread.onSpinWait();
            }

            assertThat(slow.isConnected()).isTrue();
            assertThat(fanOut.size()).isZero();
        }
    }

    @Test
    void who_stops_ends_the_streams_and_lets_nobody_stay() throws Exception {
        EventLines one = door.open("/api/v1/stream");

        fanOut.leave();

        assertThat(one.ends()).isTrue();
        assertThat(door.open("/api/v1/stream").ends()).isTrue();
        assertThat(fanOut.size()).isZero();
    }
}
