package bellwether.quote.bar;

import bellwether.service.Table;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bars in columns of equal length, the oldest first.
 *
 * @param currency as quoted: GBp, ZAc and ILA are hundredths
 * @param source the market that the newest bar comes from
 * @param asOf when the newest of the bars was fetched; null without bars
 * @param truncated true if there are older bars than the answer may hold
 * @param date the exchange's own dates; of a week or month, its first session with a bar. For hours: their start, UTC
 * @param finished false for a bar that can still change ({@code final} on the wire)
 * @param repaired the bars in the answer whose figures are not the source's own
 */
record SeriesView(
        String symbol,
        @Nullable String currency,
        String timeZone,
        String interval,
        String adjustment,
        @Nullable String source,
        @Nullable Instant asOf,
        boolean truncated,
        List<String> date,
        List<@Nullable Float> open,
        List<@Nullable Float> high,
        List<@Nullable Float> low,
        List<@Nullable Float> close,
        List<@Nullable Long> volume,
        @JsonProperty("final") List<Boolean> finished,
        List<Repair> repaired)
        implements Table {

    /**
     * @param date the stored bar's own, whatever the interval of the answer; for hours: its start, UTC
     * @param what in words, what was put right
     */
    record Repair(String date, String what) {
        static List<Repair> among(List<? extends StoredRow> rows) {
            List<Repair> repairs = new ArrayList<>();
            for (StoredRow row : rows) {
                if (row.repaired() != null) {
                    repairs.add(new Repair(row.label(), row.repaired()));
                }
            }
            return repairs;
        }
    }

    static <T extends @Nullable Object> List<T> column(List<Slot> slots, Function<Slot, T> figure) {
        List<T> column = new ArrayList<>(slots.size());
        for (Slot slot : slots) {
            column.add(figure.apply(slot));
        }
        return column;
    }

    @Override
    public List<String> csvHeader() {
        return List.of("symbol", "date", "open", "high", "low", "close", "volume", "final");
    }

    @Override
    public Stream<List<@Nullable Object>> csvRows() {
        return IntStream.range(0, date.size())
                .mapToObj(i -> Arrays.<@Nullable Object>asList(
                        symbol,
                        date.get(i),
                        open.get(i),
                        high.get(i),
                        low.get(i),
                        close.get(i),
                        volume.get(i),
                        finished.get(i)));
    }
}
