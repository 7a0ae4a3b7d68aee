package bellwether.quote.bar;

import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
        implements Tabular {

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
    public Table table() {
        Columns<Integer> columns =
                Columns.of(IntStream.range(0, date.size()).boxed().toList());
        columns.text("symbol", i -> symbol);
        if (interval.equals(Interval.HOUR.wireName())) {
            columns.instant("date", i -> Instant.parse(date.get(i)));
        } else {
            columns.date("date", i -> LocalDate.parse(date.get(i)));
        }
        return columns.float32("open", open::get)
                .float32("high", high::get)
                .float32("low", low::get)
                .float32("close", close::get)
                .whole("volume", volume::get)
                .flag("final", finished::get)
                .about("symbol", symbol)
                .about("currency", currency)
                .about("timeZone", timeZone)
                .about("interval", interval)
                .about("adjustment", adjustment)
                .about("source", source)
                .about("asOf", asOf)
                .about("truncated", truncated)
                .table();
    }
}
