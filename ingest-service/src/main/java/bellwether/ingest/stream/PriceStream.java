package bellwether.ingest.stream;

import bellwether.ingest.pace.Backoff;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps one connection to the streamer: opens it again after each loss, subscribes to what is tracked, and gives up one
 * that has fallen silent while an exchange is open.
 */
final class PriceStream {
    private static final Logger LOG = Logger.getLogger(PriceStream.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Yahoo forgets who does not say it again. */
    private static final Duration SUBSCRIBE_AGAIN = Duration.ofSeconds(15);

    private static final int SYMBOLS_A_MESSAGE = 100;
    private static final JsonStringEncoder JSON = JsonStringEncoder.getInstance();

    private final Marketplace marketplace;
    private final Supplier<Tracked> tracked;
    private final Settings settings;
    private final TickQueue queue;
    private final StreamMeters meters;
    private final InstantSource clock;
    private volatile Instant lastLook;

    /**
     * @param silence after so long without a message, while an exchange is open, a connection is given up
     * @param ping how often a sign of life is asked for; after three without, the connection is dead
     * @param pause before the next connection
     */
    record Settings(Duration silence, Duration ping, Backoff pause) {}

    PriceStream(
            Marketplace marketplace,
            Supplier<Tracked> tracked,
            Settings settings,
            TickQueue queue,
            StreamMeters meters,
            InstantSource clock) {
        this.marketplace = marketplace;
        this.tracked = tracked;
        this.settings = settings;
        this.queue = queue;
        this.meters = meters;
        this.clock = clock;
        this.lastLook = clock.instant();
    }

    /** When the loop was last seen to go on. */
    Instant lastLook() {
        return lastLook;
    }

    /** Follows until the thread is interrupted. */
    void run() throws InterruptedException {
        int failures = 0;
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            while (true) {
                awaitInstruments();
                boolean heard = false;
                try {
                    heard = follow(http);
                } catch (IOException e) {
                    LOG.warnf("No connection to %s: %s", marketplace.streamer().getHost(), reason(e));
                } finally {
                    meters.connected(false);
                }
                failures = heard ? 1 : failures + 1;
                pause(settings.pause().after(failures));
            }
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private void awaitInstruments() throws InterruptedException {
        boolean told = false;
        while (tracked.get().calendars().isEmpty()) {
            if (!told) {
                LOG.info("No instruments are tracked yet; waiting for them");
                told = true;
            }
            pause(LOOK);
        }
    }

    /** @return whether any message came before the connection ended */
    private boolean follow(HttpClient http) throws IOException, InterruptedException {
        Marketplace.Identity market = marketplace.identity(http);
        Intake intake = new Intake(market.source(), clock, queue, meters);
        try (Connection connection = Connection.open(http, marketplace.streamer(), marketplace.userAgent(), intake)) {
            meters.connected(true);
            LOG.infof("Connected to %s (%s market)", marketplace.streamer().getHost(), market.source());
            return stay(connection, intake, market);
        }
    }

    private boolean stay(Connection connection, Intake intake, Marketplace.Identity market)
            throws IOException, InterruptedException {
        Set<String> subscribed = Set.of();
        Instant subscribedAt = Instant.EPOCH;
        Instant pingedAt = clock.instant();
        while (true) {
            Instant now = clock.instant();
            lastLook = now;
            Tracked wanted = tracked.get();
            if (!subscribed.equals(wanted.calendars().keySet())
                    || !subscribedAt.plus(SUBSCRIBE_AGAIN).isAfter(now)) {
                subscribe(connection, intake, subscribed, wanted.calendars().keySet());
                subscribed = wanted.calendars().keySet();
                subscribedAt = now;
            }
            if (!pingedAt.plus(settings.ping()).isAfter(now)) {
                connection.ping();
                pingedAt = now;
            }
            String end = connection.endWithin(LOOK);
            Duration silence = connection.silence();
            if (end != null) {
                LOG.warnf("The connection ended: %s", end);
                return connection.hasHeard();
            } else if (connection.deadFor().compareTo(settings.ping().multipliedBy(3)) > 0) {
                LOG.warnf(
                        "The connection is dead: no sign of life for %d s",
                        connection.deadFor().toSeconds());
                return connection.hasHeard();
            } else if (silence.compareTo(settings.silence()) > 0 && wanted.anyOpen(now.plus(market.ahead()))) {
                LOG.warnf("The connection is silent for %d s, and an exchange is open", silence.toSeconds());
                return connection.hasHeard();
            }
        }
    }

    private static void subscribe(Connection connection, Intake intake, Set<String> before, Set<String> wanted)
            throws IOException, InterruptedException {
        intake.want(wanted);
        say(
                connection,
                "unsubscribe",
                before.stream().filter(symbol -> !wanted.contains(symbol)).toList());
        say(connection, "subscribe", List.copyOf(wanted));
    }

    private static void say(Connection connection, String word, List<String> symbols)
            throws IOException, InterruptedException {
        for (int from = 0; from < symbols.size(); from += SYMBOLS_A_MESSAGE) {
            connection.send(symbols.subList(from, Math.min(symbols.size(), from + SYMBOLS_A_MESSAGE)).stream()
                    .map(symbol -> "\"" + new String(JSON.quoteAsString(symbol)) + "\"")
                    .collect(Collectors.joining(",", "{\"" + word + "\":[", "]}")));
        }
    }

    private void pause(Duration length) throws InterruptedException {
        lastLook = clock.instant();
        Thread.sleep(length);
    }
}
