package bellwether.quote.seasonality;

import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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
        implements Tabular {

    @Override
    public Table table() {
        return Columns.of(cells())
                .text("symbol", cell -> symbol)
                .text("measure", cell -> measure)
                .text("unit", cell -> unit)
                .whole(rowsOf, cell -> rows.get(cell.row()))
                .whole(columnsOf, cell -> columns.get(cell.column()))
                .float64("value", cell -> value.get(cell.row()).get(cell.column()))
                .whole("count", cell -> count.get(cell.row()).get(cell.column()))
                .about("symbol", symbol)
                .about("timeZone", timeZone)
                .about("from", from)
                .about("to", to)
                .about("source", source)
                .about("asOf", asOf)
                .about("truncated", truncated)
                .about("formula", formula)
                .table();
    }

    private record Cell(int row, int column) {}

    private List<Cell> cells() {
        return IntStream.range(0, rows.size())
                .boxed()
                .flatMap(row -> IntStream.range(0, columns.size()).mapToObj(column -> new Cell(row, column)))
                .toList();
    }
}
