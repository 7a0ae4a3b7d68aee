package bellwether.ingest.stream;

import bellwether.contract.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ticks on their way to Kafka: of each symbol only the latest, so that it never holds more than there are symbols. Who
 * waited longest is next.
 */
final class TickQueue {
    private static final int MOST_AT_ONCE = 500;

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    /** @param sinceNanos when the first of the ticks that this one stands for was added */
    private record Waiting(Tick tick, long sinceNanos) {}

    /** @return whether it took the place of one that was still waiting, which is skipped */
    synchronized boolean add(Tick tick) {
        Waiting before = waiting.get(tick.symbol());
        waiting.put(tick.symbol(), new Waiting(tick, before == null ? System.nanoTime() : before.sinceNanos));
        notifyAll();
        return before != null;
    }

    /** The next ones, at least one: waits for it. */
    synchronized List<Tick> take() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        List<Tick> next = new ArrayList<>();
        Iterator<Waiting> oldest = waiting.values().iterator();
        while (oldest.hasNext() && next.size() < MOST_AT_ONCE) {
            next.add(oldest.next().tick);
            oldest.remove();
        }
        return next;
    }

    /** How long the first in the queue has been waiting. */
    synchronized Duration oldest() {
        return waiting.values().stream()
                .findFirst()
                .map(first -> Duration.ofNanos(System.nanoTime() - first.sinceNanos))
                .orElse(Duration.ZERO);
    }

    synchronized int size() {
        return waiting.size();
    }
}
