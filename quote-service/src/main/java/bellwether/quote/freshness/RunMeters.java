package bellwether.quote.freshness;

import bellwether.contract.Run;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts what the runs did: a run itself is over before Prometheus could ask it. */
@ApplicationScoped
class RunMeters {
    /** As the ingest names them. Whatever else stands in a record is counted as other: names from outside are endless. */
    private static final List<String> SOURCE_ERRORS = List.of(
            "rate-limited", "unreachable", "timeout", "connection", "failing", "html", "empty", "malformed", "other");

    private final MeterRegistry meters;
    private final Counter published;
    private final Counter refused;
    private final Map<FailureKind, Counter> failed = new EnumMap<>(FailureKind.class);

    /** What can be counted is there from the start, so that the first of it is an increase. */
    RunMeters(MeterRegistry meters) {
        this.meters = meters;
        this.published = meters.counter("bellwether.ingest.records.published");
        this.refused = meters.counter("bellwether.ingest.rows.refused");
        for (FailureKind kind : FailureKind.values()) {
            failed.put(kind, meters.counter("bellwether.ingest.symbols.failed", "kind", kind.wireName()));
        }
        SOURCE_ERRORS.forEach(this::sourceErrors);
        for (int exitCode : new int[] {0, 3, 4}) {
            ended(exitCode);
        }
    }

    /** @param run that has not been counted before */
    void count(Run run) {
        ended(run.exitCode()).increment();
        published.increment(run.published());
        refused.increment(run.refused().size());
        run.sourceErrors().forEach((kind, count) -> sourceErrors(SOURCE_ERRORS.contains(kind) ? kind : "other")
                .increment(count));
        run.failed().forEach(failure -> Objects.requireNonNull(failed.get(FailureKind.of(failure.reason())))
                .increment());
    }

    private Counter sourceErrors(String kind) {
        return meters.counter("bellwether.ingest.source.errors", "kind", kind);
    }

    private Counter ended(int exitCode) {
        return meters.counter("bellwether.ingest.runs", "exit_code", Integer.toString(exitCode));
    }
}
