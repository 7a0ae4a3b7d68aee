package bellwether.ingest.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What happens to the messages, counted. */
final class StreamMeters {
    private final MeterRegistry registry;
    private final Counter received;
    private final Counter published;
    private final Counter repeated;
    private final Counter lost;
    private final Counter connections;
    private final LongAdder skipped = new LongAdder();
    private final AtomicInteger connected = new AtomicInteger();

    StreamMeters(MeterRegistry registry, TickQueue queue) {
        this.registry = registry;
        received = registry.counter("bellwether.ticks.received");
        published = registry.counter("bellwether.ticks.published");
        repeated = registry.counter("bellwether.ticks.repeated");
        lost = registry.counter("bellwether.ticks.lost");
        connections = registry.counter("bellwether.ticks.connections");
        registry.more().counter("bellwether.ticks.skipped", List.of(), skipped);
        registry.gauge("bellwether.ticks.connected", connected);
        registry.gauge(
                "bellwether.ticks.behind.seconds",
                queue,
                waiting -> waiting.oldest().toMillis() / 1000.0);
    }

    void received() {
        received.increment();
    }

    /** Older than the latest of its symbol, or the same. */
    void repeated() {
        repeated.increment();
    }

    /** A newer one of its symbol took its place before it was sent. */
    void skipped() {
        skipped.increment();
    }

    long skippedSoFar() {
        return skipped.sum();
    }

    void refused(String kind) {
        registry.counter("bellwether.ticks.refused", "reason", kind).increment();
    }

    void published(int count) {
        published.increment(count);
    }

    /** Kafka did not take them in time. */
    void lost(int count) {
        lost.increment(count);
    }

    void connected(boolean now) {
        if (now) {
            connections.increment();
        }
        connected.set(now ? 1 : 0);
    }

    boolean isConnected() {
        return connected.get() == 1;
    }

    /** From the making of a price until we had it; of a replay that is no measure. */
    void delay(Instant made, Instant receivedAt) {
        Timer.builder("bellwether.ticks.delay")
                .register(registry)
                .record(
                        Duration.between(made, receivedAt).isNegative()
                                ? Duration.ZERO
                                : Duration.between(made, receivedAt));
    }
}
