package bellwether.ingest.run;

import bellwether.contract.Run;
import bellwether.ingest.bars.RefusedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What a run has come to so far. Safe for use by many threads at once. */
final class Tally {
    private final LongAdder unchanged = new LongAdder();
    private final Map<String, String> failed = new LinkedHashMap<>();
    private final List<Run.Refusal> refused = new ArrayList<>();

    void addUnchanged(long bars) {
        unchanged.add(bars);
    }

    /** A second failure of the same symbol is added to its reason. */
    synchronized void fail(String symbol, String reason) {
        failed.merge(symbol, reason, (one, other) -> one.equals(other) ? one : one + "; " + other);
    }

    synchronized void refuse(List<RefusedRow> rows) {
        rows.forEach(row -> refused.add(row.refusal()));
    }

    long unchanged() {
        return unchanged.sum();
    }

    synchronized List<Run.Failure> failed() {
        return failed.entrySet().stream()
                .map(entry -> new Run.Failure(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Run.Failure::symbol))
                .toList();
    }

    synchronized List<Run.Refusal> refused() {
        return refused.stream()
                .sorted(Comparator.comparing(Run.Refusal::symbol).thenComparing(Run.Refusal::slot))
                .toList();
    }
}
