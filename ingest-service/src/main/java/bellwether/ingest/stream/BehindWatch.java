package bellwether.ingest.stream;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Says when ticks wait for Kafka, and when that is over. */
final class BehindWatch {
    private static final Logger LOG = Logger.getLogger(BehindWatch.class);
    private final TickQueue queue;
    private final StreamMeters meters;
    private final Duration limit;
    private boolean behind;
    private long skippedBefore;

    /** @param limit who waits for longer is behind */
    BehindWatch(TickQueue queue, StreamMeters meters, Duration limit) {
        this.queue = queue;
        this.meters = meters;
        this.limit = limit;
    }

    /** @return whether we are behind now */
    boolean look() {
        boolean now = queue.oldest().compareTo(limit) > 0;
        if (now && !behind) {
            skippedBefore = meters.skippedSoFar();
            LOG.warnf(
                    "Behind: ticks wait for Kafka since %d s; of %d symbols the latest is kept, older ones are skipped",
                    queue.oldest().toSeconds(), queue.size());
        } else if (behind && !now) {
            LOG.infof("No longer behind; %d ticks were skipped", meters.skippedSoFar() - skippedBefore);
        }
        behind = now;
        return now;
    }
}
