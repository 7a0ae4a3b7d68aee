package bellwether.movers.publish;

import bellwether.movers.DataVersion;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Publishes soon after rows changed: once no batch came for a moment, and every second while they keep coming. Also at
 * the start, in case the last process stored rows and ended before it published.
 */
@ApplicationScoped
class PublishingLoop {
    private static final Logger LOG = Logger.getLogger(PublishingLoop.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final int TICKS_WHILE_BUSY = 5;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final DataVersion version;
    private final MoversPublisher publisher;
    private final Publications publications;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private long publishedVersion = -1;
    private long seenVersion = -1;
    private int ticks;

    PublishingLoop(DataVersion version, MoversPublisher publisher, Publications publications) {
        this.version = version;
        this.publisher = publisher;
        this.publications = publications;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("publishing-movers").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    private void run() {
        boolean working = true;
        long lastSign = System.nanoTime();
        while (!stopped(working ? TICK : PAUSE_AFTER_FAILURE)) {
            working = tick();
            if (System.nanoTime() - lastSign >= SIGN_OF_LIFE.toNanos()) {
                publications.signOfLife();
                lastSign = System.nanoTime();
            }
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
            boolean calm = current == seenVersion;
            seenVersion = current;
            ticks++;
            if (current != publishedVersion && (calm || ticks >= TICKS_WHILE_BUSY)) {
                publisher.publishChanges();
                publishedVersion = current;
                ticks = TICKS_WHILE_BUSY;
            }
            if (ticks >= TICKS_WHILE_BUSY) {
                ticks = 0;
                publications.refresh();
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
