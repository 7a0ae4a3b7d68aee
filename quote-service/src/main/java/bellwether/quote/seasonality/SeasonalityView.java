package bellwether.quote.seasonality;

import bellwether.service.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of means: {@code value.get(row).get(column)} belongs to {@code rows.get(row)} and {@code columns.get(column)}.
 *
 * @param measure return or volume
 * @param unit percent or shares
 * @param timeZone the exchange's: hours, weekdays and months are by its clock
 * @param rowsOf month
 * @param columnsOf hour or weekday
 * @param rows the months, 1 to 12, with or without data
 * @param columns the hours in which bars start, 0 to 23, or the weekdays, 1 (Monday) to 7; none without bars
 * @param value null in a cell without data
 * @param count how many bars each cell is the mean of
 * @param from the first session that is counted, by the exchange's calendar
 * @param to the last one
 * @param source the market that the newest bar comes from
 * @param asOf when the newest of the bars was fetched
 * @param truncated true if there are older bars than are counted
 * @param formula in words, how a cell is made
 * @param missing in words, what is not stored, so that there is nothing to count; null where there is
 */
record SeasonalityView(
        String symbol,
        String measure,
        String unit,
        String timeZone,
        String rowsOf,
        String columnsOf,
        List<Integer> rows,
        List<Integer> columns,
        List<List<@Nullable Double>> value,
        List<List<Integer>> count,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        @Nullable Instant asOf,
        boolean truncated,
        String formula,
        @Nullable String missing)
        implements Table {

    @Override
    public List<String> csvHeader() {
        return List.of("symbol", "measure", "unit", rowsOf, columnsOf, "value", "count");
    }

    /** A row a cell. */
    @Override
    public Stream<List<@Nullable Object>> csvRows() {
        return IntStream.range(0, rows.size()).boxed().flatMap(row -> IntStream.range(0, columns.size())
                .mapToObj(column -> cell(row, column)));
    }

    private List<@Nullable Object> cell(int row, int column) {
        return Arrays.<@Nullable Object>asList(
                symbol,
                measure,
                unit,
                rows.get(row),
                columns.get(column),
                value.get(row).get(column),
                count.get(row).get(column));
    }
}
