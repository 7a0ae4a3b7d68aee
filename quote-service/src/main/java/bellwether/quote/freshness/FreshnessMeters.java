package bellwether.quote.freshness;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells Prometheus how old the prices are and how the last run ended: a run itself is over before it could be asked. A
 * database that is away makes all of it "not a number".
 */
@ApplicationScoped
class FreshnessMeters {
    /** Without any price, as many sessions are missing as no one would wait for. */
    private static final int ALL_SESSIONS = 1000;

    private static final Duration VALIDITY = Duration.ofSeconds(10);

    private final Freshness freshness;
    private final Clock clock;
    private @Nullable FreshnessView view;
    private Instant viewedAt = Instant.EPOCH;

    FreshnessMeters(Freshness freshness, Clock clock) {
        this.freshness = freshness;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        gauge(meters, "bellwether.sessions.behind", FreshnessMeters::sessionsBehind);
        gauge(meters, "bellwether.symbols.tracked", FreshnessView::tracked);
        gauge(meters, "bellwether.symbols.loaded", FreshnessView::loaded);
        ofLastRun(meters, "bellwether.last.run.exit.code", FreshnessView.RunView::exitCode);
        ofLastRun(meters, "bellwether.last.run.failed.symbols", FreshnessView.RunView::failedCount);
        ofLastRun(meters, "bellwether.last.run.refused.rows", FreshnessView.RunView::refusedCount);
        ofLastRun(meters, "bellwether.last.run.published.records", FreshnessView.RunView::published);
        ofLastRun(meters, "bellwether.last.run.finished.seconds", run -> run.finishedAt()
                .getEpochSecond());
    }

    private static double sessionsBehind(FreshnessView view) {
        Integer behind = view.sessionsBehind();
        return behind == null ? ALL_SESSIONS : behind;
    }

    private void ofLastRun(MeterRegistry meters, String name, ToDoubleFunction<FreshnessView.RunView> value) {
        gauge(meters, name, now -> {
            FreshnessView.RunView run = now.lastRun();
            return run == null ? Double.NaN : value.applyAsDouble(run);
        });
    }

    private void gauge(MeterRegistry meters, String name, ToDoubleFunction<FreshnessView> value) {
        Gauge.builder(name, this, self -> value.applyAsDouble(self.view()))
                .strongReference(true)
                .register(meters);
    }

    /** One question to the database serves all gauges of a scrape. */
    private synchronized FreshnessView view() {
        FreshnessView current = view;
        Instant now = clock.instant();
        if (current == null || Duration.between(viewedAt, now).abs().compareTo(VALIDITY) > 0) {
            current = freshness.now();
            view = current;
            viewedAt = now;
        }
        return current;
    }
}
