package bellwether.quote.correction;

import bellwether.service.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last corrections, the newest first.
 *
 * @param truncated true if there are more than were asked for
 */
record CorrectionsView(int limit, boolean truncated, List<CorrectionView> corrections) implements Table {
    CorrectionsView {
        corrections = List.copyOf(corrections);
    }

    @Override
    public List<String> csvHeader() {
        return List.of(
                "symbol",
                "reason",
                "from",
                "to",
                "bars",
                "revision",
                "correctedAt",
                "figure",
                "before",
                "after",
                "repaired");
    }

    /** A row a figure, or one for a correction without. */
    @Override
    public Stream<List<@Nullable Object>> csvRows() {
        return corrections.stream().flatMap(CorrectionsView::rows);
    }

    private static Stream<List<@Nullable Object>> rows(CorrectionView one) {
        return one.changes().isEmpty()
                ? Stream.of(row(one, null, null, null))
                : one.changes().stream().map(change -> row(one, change.figure(), change.before(), change.after()));
    }

    private static List<@Nullable Object> row(
            CorrectionView one, @Nullable String figure, @Nullable Double before, @Nullable Double after) {
        return Arrays.<@Nullable Object>asList(
                one.symbol(),
                one.reason(),
                one.from(),
                one.to(),
                one.bars(),
                one.revision(),
                one.correctedAt(),
                figure,
                before,
                after,
                one.repaired());
    }
}
