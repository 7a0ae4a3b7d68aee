package bellwether.quote.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One correction.
 *
 * @param reason corrected, restated or repaired
 * @param date the bar's; null for a restated history
 * @param from the first of its bars
 * @param to the last of them
 * @param bars how many were replaced
 * @param revision of the bar now; of a history the highest
 * @param correctedAt when the newer figures were fetched
 * @param changes the figures that differ; none for a history, and none for a bar that was repaired before it was stored
 * @param repaired in words, what was put right; null if the figures are the source's own
 */
record CorrectionView(
        String symbol,
        String reason,
        @Nullable LocalDate date,
        LocalDate from,
        LocalDate to,
        int bars,
        int revision,
        Instant correctedAt,
        List<Change> changes,
        @Nullable String repaired) {
    CorrectionView {
        changes = List.copyOf(changes);
    }

    /**
     * @param figure open, high, low, close, adjustedClose or volume
     * @param before as it was stored, on the split basis of its own fetch, like after
     */
    record Change(
            String figure,
            @Nullable Double before,
            @Nullable Double after) {}

    enum Reason {
        CORRECTED,
        RESTATED,
        REPAIRED;

        static Reason of(@Nullable LocalDate date, @Nullable String repaired) {
            if (date == null) {
                return RESTATED;
            }
            return repaired == null ? CORRECTED : REPAIRED;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
