package bellwether.ingest.stream;

import java.time.Duration;
import org.jboss.logging.Logger;

/** Says when ticks wait for Kafka, and when that is over. */
final class BehindWatch {
    private static final Logger LOG = Logger.getLogger(BehindWatch.class);
    private static final Duration BEHIND = Duration.ofSeconds(3);

    private final TickQueue queue;
    private final StreamMeters meters;
    private boolean behind;
    private long skippedBefore;

    BehindWatch(TickQueue queue, StreamMeters meters) {
        this.queue = queue;
        this.meters = meters;
    }

    /** @return whether we are behind now */
    boolean look() {
        boolean now = queue.oldest().compareTo(BEHIND) > 0;
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
