package bellwether.ingest.bars;

import bellwether.ingest.source.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One slot's row, and what is to be thought of it.
 *
 * @param received as the source sent it
 * @param row as it is to be published
 * @param repaired in words, what was put right; null if nothing was
 * @param objection why it can't be believed; null if it can
 */
record Judged(
        Row received,
        Row row,
        @Nullable String repaired,
        @Nullable String objection) {
    static Judged asReceived(Row row) {
        return new Judged(row, row, null, null);
    }

    Judged repaired(Row better, String how) {
        return new Judged(received, better, repaired == null ? how : repaired + "; " + how, null);
    }

    Judged refused(String reason) {
        return new Judged(received, row, repaired, objection == null ? reason : objection);
    }

    /** The figures themselves may object too, and say it more plainly. */
    Optional<String> problem() {
        return Figures.objection(row).or(() -> Optional.ofNullable(objection));
    }
}
