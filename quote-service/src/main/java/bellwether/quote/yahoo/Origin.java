package bellwether.quote.yahoo;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer's bars come from.
 *
 * @param source the market that the newest bar comes from: yahoo, simulated or replay
 * @param currency as quoted in the newest bar: GBp is a hundredth of GBP
 * @param asOf when the bar that was fetched last was fetched
 */
record Origin(String source, @Nullable String currency, Instant asOf) {
    /** @param rows the newest last; null without any */
    static @Nullable Origin of(List<BarRow> rows) {
        return rows.isEmpty()
                ? null
                : new Origin(
                        rows.getLast().source(),
                        rows.getLast().currency(),
                        rows.stream()
                                .map(BarRow::fetchedAt)
                                .max(Comparator.naturalOrder())
                                .orElseThrow());
    }

    /** The one that was fetched last; null without any. */
    static @Nullable Origin newest(Collection<Origin> origins) {
        return origins.stream().max(Comparator.comparing(Origin::asOf)).orElse(null);
    }
}
