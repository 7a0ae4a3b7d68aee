package bellwether.quote.freshness;

import bellwether.contract.Run;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The numbers that alerts watch, worked out when they are asked for: the very ones that the API answers. Not a number while
 * there is nothing to count.
 */
@ApplicationScoped
class FreshnessMetrics {
    private final MeterRegistry meters;
    private final Freshness freshness;
    private final Runs runs;

    FreshnessMetrics(MeterRegistry meters, Freshness freshness, Runs runs) {
        this.meters = meters;
        this.freshness = freshness;
        this.runs = runs;
    }

    void register(@Observes StartupEvent event) {
        gauge("bellwether.sessions.behind", "sessions that are expected and not loaded", this::sessionsBehind);
        gauge("bellwether.last.run.exit.code", "what the last ingest run ended with", () -> ofLastRun(Run::exitCode));
        gauge(
                "bellwether.last.run.failed.symbols",
                "symbols that the last ingest run could not fetch",
                () -> ofLastRun(run -> run.failed().size()));
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(meters);
    }

    private Number sessionsBehind() {
        Integer behind = freshness.now().sessionsBehind();
        return behind == null ? Double.NaN : behind;
    }

    private Number ofLastRun(ToDoubleFunction<Run> figure) {
        return runs.findLast().map(run -> figure.applyAsDouble(run)).orElse(Double.NaN);
    }
}
