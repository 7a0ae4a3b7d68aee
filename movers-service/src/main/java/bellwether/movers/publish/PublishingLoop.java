package bellwether.movers.publish;

import bellwether.movers.DataVersion;
import bellwether.movers.session.Attendances;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes soon after rows changed: once no batch came for a moment, and every two seconds while they keep coming. Also at
 * the start, in case the last process stored rows and ended before it published.
 */
@ApplicationScoped
class PublishingLoop {
    private static final Logger LOG = Logger.getLogger(PublishingLoop.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final int TICKS_WHILE_BUSY = 10;

    /** A batch of a first load can take longer than one tick. */
    private static final int TICKS_OF_CALM = 2;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private final DataVersion version;
    private final MoversPublisher publisher;
    private final Publications publications;
    private final Attendances attendances;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private long publishedVersion = -1;
    private long seenVersion = -1;
    private int ticks;
    private int calmTicks;

    PublishingLoop(DataVersion version, MoversPublisher publisher, Publications publications, Attendances attendances) {
        this.version = version;
        this.publisher = publisher;
        this.publications = publications;
        this.attendances = attendances;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("publishing-movers").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        boolean working = true;
        while (!stopped(working ? TICK : PAUSE_AFTER_FAILURE)) {
            working = tick();
        }
    }

    /** All dates while nothing comes, some dates of them while something does. */
    private void settle(long seen) {
        boolean more = true;
        while (more && stopping.getCount() > 0) {
            more = attendances.settleSome() && version.current() == seen;
        }
    }

    private boolean stopped(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean tick() {
        try {
            long current = version.current();
            calmTicks = current == seenVersion ? calmTicks + 1 : 0;
            seenVersion = current;
            ticks++;
            if (current != publishedVersion && (calmTicks >= TICKS_OF_CALM || ticks >= TICKS_WHILE_BUSY)) {
                publisher.publishChanges();
                publishedVersion = current;
                ticks = TICKS_WHILE_BUSY;
            }
            if (ticks >= TICKS_WHILE_BUSY) {
                ticks = 0;
                publications.refresh();
                settle(current);
            }
            return true;
        } catch (RuntimeException e) {
            if (stopping.getCount() > 0) {
                LOG.warnf("the movers are not published: %s; trying again", e.getMessage());
            }
            return false;
        }
    }
}
