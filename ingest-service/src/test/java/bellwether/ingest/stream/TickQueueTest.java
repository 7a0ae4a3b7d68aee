package bellwether.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.MarketHours;
import bellwether.contract.Tick;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TickQueueTest {
    private final TickQueue queue = new TickQueue();

    @Test
    void of_each_symbol_only_the_latest_waits_and_the_first_in_is_the_first_out() throws InterruptedException {
        assertThat(queue.add(tick("A", 1))).isFalse();
        assertThat(queue.add(tick("B", 2))).isFalse();
        assertThat(queue.add(tick("A", 3))).isTrue();
        assertThat(queue.size()).isEqualTo(2);
        assertThat(queue.take()).containsExactly(tick("A", 3), tick("B", 2));
        assertThat(queue.oldest()).isZero();
    }

    @Test
    void what_waits_is_counted_by_the_first_of_its_symbol() throws InterruptedException {
        queue.add(tick("A", 1));
        Thread.sleep(30);
        queue.add(tick("A", 2));
        assertThat(queue.oldest()).isGreaterThanOrEqualTo(Duration.ofMillis(30));
    }

    @Test
    void a_batch_has_an_end() throws InterruptedException {
        for (int i = 0; i < 1_200; i++) {
            queue.add(tick("S" + i, 1));
        }
        assertThat(queue.take()).hasSize(500);
        assertThat(queue.take()).hasSize(500);
        assertThat(queue.take()).hasSize(200);
    }

    @Test
    void it_is_behind_while_ticks_wait_too_long_and_no_longer_once_they_are_taken() throws InterruptedException {
        StreamMeters meters = new StreamMeters(new SimpleMeterRegistry(), queue);
        BehindWatch watch = new BehindWatch(queue, meters, Duration.ofMillis(20));
        assertThat(watch.look()).isFalse();
        queue.add(tick("A", 1));
        Thread.sleep(30);
        assertThat(watch.look()).isTrue();
        queue.take();
        assertThat(watch.look()).isFalse();
    }

    @Test
    void a_frame_of_a_symbol_that_nobody_asked_for_is_refused_and_one_that_is_overtaken_counted() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Intake intake = new Intake("yahoo", Instant::now, queue, new StreamMeters(registry, queue));
        intake.want(Set.of("A"));
        intake.accept(Message.of("B", 1).frame());
        intake.accept("<html>");
        intake.accept(Message.of("A", 1).frame());
        intake.accept(Message.of("A", 2)
                .with(out -> out.writeSInt64(3, Message.TIME + 1))
                .frame());
        assertThat(queue.size()).isOne();
        assertThat(count(registry, "skipped")).isOne();
        assertThat(count(registry, "received")).isEqualTo(4);
        assertThat(registry.find("bellwether.ticks.refused")
                        .tag("reason", "unasked")
                        .counter()
                        .count())
                .isOne();
        assertThat(registry.find("bellwether.ticks.refused")
                        .tag("reason", "base64")
                        .counter()
                        .count())
                .isOne();
    }

    static double count(SimpleMeterRegistry registry, String name) {
        return registry.find("bellwether.ticks." + name).functionCounter() != null
                ? registry.find("bellwether.ticks." + name).functionCounter().count()
                : registry.find("bellwether.ticks." + name).counter().count();
    }

    private static Tick tick(String symbol, float price) {
        Instant now = Instant.ofEpochMilli(Message.TIME);
        return new Tick(symbol, price, now, MarketHours.REGULAR, null, null, null, null, null, "yahoo", now);
    }
}
