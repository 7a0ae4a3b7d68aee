package bellwether.quote.stream;

import bellwether.contract.Tick;
import bellwether.quote.bar.LatestBarsChanged;
import bellwether.quote.freshness.Freshness;
import bellwether.quote.freshness.FreshnessView;
import bellwether.quote.tick.LatestTicks;
import bellwether.quote.tick.SessionEnds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What all streams carry. Changes are gathered and looked up once a tick, so a symbol has at most one event a tick
 * however often it changes, and it is the bar that is stored, whatever the order in which records came. Nothing is looked
 * up while nobody listens.
 */
@ApplicationScoped
class Broadcast {
    private static final Logger LOG = Logger.getLogger(Broadcast.class);
    private static final Duration TICK = Duration.ofMillis(250);
    /** Freshness is looked at this often, since time alone changes it; and sent this often as a sign of life. */
    private static final int TICKS_TO_LOOK = 8;

    private static final int TICKS_TO_HEARTBEAT = 60;

    private final LatestBars latestBars;
    private final Freshness freshness;
    private final LatestTicks latestTicks;
    private final SessionEnds sessionEnds;
    private final ObjectMapper mapper;
    private final BroadcastProcessor<StreamEvent> events = BroadcastProcessor.create();
    private final AtomicInteger listeners = new AtomicInteger();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("stream").daemon().factory());

    private int ticks;
    private @Nullable FreshnessView lastSent;

    Broadcast(
            LatestBars latestBars,
            Freshness freshness,
            LatestTicks latestTicks,
            SessionEnds sessionEnds,
            ObjectMapper mapper) {
        this.mapper = mapper;
        this.latestTicks = latestTicks;
        this.sessionEnds = sessionEnds;
        this.latestBars = latestBars;
        this.freshness = freshness;
    }

    /** What happens from now on. */
    Multi<StreamEvent> events() {
        return events.onSubscription()
                .invoke(listeners::incrementAndGet)
                .onTermination()
                .invoke(listeners::decrementAndGet);
    }

    /**
     * The state at this moment, for one who has just come: freshness, and the latest ticks.
     *
     * @param symbols whose ticks; all if it is empty
     */
    List<StreamEvent> present(Set<String> symbols) {
        List<StreamEvent> present = new ArrayList<>();
        present.add(new StreamEvent("freshness", null, json(freshness.now())));
        present.addAll(ticks(symbols.isEmpty() ? latestTicks.all() : latestTicks.of(symbols)));
        return present;
    }

    private List<StreamEvent> ticks(List<Tick> ticks) {
        sessionEnds.prepare(ticks);
        return ticks.stream()
                .map(tick -> new StreamEvent("tick", tick.symbol(), json(TickEvent.of(tick, sessionEnds.of(tick)))))
                .toList();
    }

    /** Written once, however many listen. */
    private String json(Object data) {
        try {
            return mapper.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void changed(@Observes LatestBarsChanged change) {
        if (listeners.get() > 0) {
            changed.addAll(change.symbols());
        }
    }

    void start(@Observes StartupEvent event) {
        ScheduledFuture<?> running =
                ticker.scheduleWithFixedDelay(this::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debugf("streaming every %s: %s", TICK, running);
    }

    /** Before requests under way are waited for: readers come again, and find another process. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        ticker.shutdownNow();
        events.onComplete();
    }

    /** Must not throw: that would end the ticking. A database that is away says so elsewhere; the next tick tries again. */
    private void tick() {
        if (listeners.get() == 0) {
            changed.clear();
            return;
        }
        try {
            ticks(latestTicks.changed()).forEach(events::onNext);
            sendBars();
            sendFreshness();
        } catch (SQLException | RuntimeException e) {
            LOG.debugf(e, "nothing to stream this time");
        }
    }

    private void sendBars() throws SQLException {
        Set<String> symbols = new HashSet<>(changed);
        if (!symbols.isEmpty()) {
            changed.removeAll(symbols);
            for (BarEvent bar : latestBars.of(symbols)) {
                events.onNext(new StreamEvent("bar", bar.symbol(), json(bar)));
            }
        }
    }

    private void sendFreshness() {
        ticks++;
        if (ticks % TICKS_TO_LOOK != 0) {
            return;
        }
        FreshnessView now = freshness.now();
        boolean same = lastSent != null && now.atTheSameTimeAs(lastSent).equals(lastSent);
        if (!same || ticks % TICKS_TO_HEARTBEAT < TICKS_TO_LOOK) {
            lastSent = now;
            events.onNext(new StreamEvent("freshness", null, json(now)));
        }
    }
}
