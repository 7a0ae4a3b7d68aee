package bellwether.ingest.stream;

import bellwether.ingest.publish.Publisher;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The stream with its threads: one that follows, one that publishes, one that looks whether we are behind. */
final class LiveStream implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration BEHIND = Duration.ofSeconds(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    private final StreamMeters meters;
    private final PriceStream stream;
    private final TickPublisher publisher;
    private final BehindWatch watch;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable InstrumentsTopic instruments;

    LiveStream(
            Marketplace marketplace,
            Supplier<Tracked> tracked,
            PriceStream.Settings settings,
            Publisher publisher,
            StreamMeters meters,
            TickQueue queue) {
        this.meters = meters;
        this.stream = new PriceStream(marketplace, tracked, settings, queue, meters, InstantSource.system());
        this.publisher = new TickPublisher(publisher, queue, meters);
        this.watch = new BehindWatch(queue, meters, BEHIND);
    }

    /** @param topic that tells what is tracked; null if it is given */
    void start(@Nullable InstrumentsTopic topic) {
        instruments = topic;
        if (topic != null) {
            start("instruments", topic::run);
        }
        start("stream", stream::run);
        start("publisher", publisher::run);
        start("watch", this::watch);
    }

    boolean isConnected() {
        return meters.isConnected();
    }

    /** When the loop that follows was last seen to go on. */
    Instant lastLook() {
        return stream.lastLook();
    }

    @FunctionalInterface
    private interface Loop {
        void run() throws InterruptedException;
    }

    private void start(String name, Loop loop) {
        threads.add(Thread.ofPlatform().name("ticks-" + name).daemon().start(() -> {
            try {
                loop.run();
            } catch (InterruptedException e) {
                LOG.debugf("%s ends", name);
            }
        }));
    }

    private void watch() throws InterruptedException {
        while (true) {
            watch.look();
            Thread.sleep(LOOK);
        }
    }

    @Override
    public void close() {
        if (instruments != null) {
            instruments.stop();
        }
        threads.stream()
                .filter(thread -> !thread.getName().equals("ticks-instruments"))
                .forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(STOP_LIMIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
