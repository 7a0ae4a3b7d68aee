package bellwether.quote.growth;

import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Growth against one date; the series stand in the order that was asked for. */
@Schema(name = "Growth")
record GrowthView(
        @Schema(description = "As it was asked for; without one, the first date by which all symbols have had a price")
        @Nullable
        LocalDate reference,

        @Schema(
                description = "The nearest date with prices of any of the symbols, the earlier one of two as near;"
                        + " null if there are no prices at all")
        @Nullable
        LocalDate closest,

        @Schema(description = "all: for splits and dividends")
        String adjustment,

        @Schema(description = "The market that the newest of the bars comes from") @Nullable
        String source,

        @Schema(description = "When the newest of the bars was fetched") @Nullable
        Instant asOf,

        @Schema(description = "Symbols that are not known here; only where the request wants them listed")
        List<String> unknown,

        @Schema(description = "True if there are older prices than the answer may hold")
        boolean truncated,

        List<Line> series)
        implements Tabular {

    /** One symbol's growth: columns of equal length, the oldest first. */
    @Schema(name = "GrowthSeries")
    record Line(
            String symbol,
            @Nullable String name,

            @Schema(
                    description = "The date whose adjusted close counts as 0 %: closest, or where the symbol did not"
                            + " trade on it, its last session in the week before; null without one")
            @Nullable
            LocalDate base,

            @Schema(description = "Why there is no growth: no-price-at-reference; null if there is") @Nullable
            String missing,

            @Schema(description = "True if the last session is not over: its growth can still change")
            boolean live,

            List<LocalDate> date,

            @Schema(description = "100 × (adjusted close ÷ adjusted close at base − 1); null without a base")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            List<@Nullable Double> growthPercent,

            @Schema(description = "Only where the request's columns have it")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            List<Float> adjustedClose) {}

    @Override
    public Table table() {
        Columns<Point> columns =
                Columns.of(series.stream().flatMap(GrowthView::points).toList());
        columns.text("symbol", point -> point.line().symbol());
        columns.date("date", point -> point.line().date().get(point.index()));
        if (series.stream().anyMatch(line -> line.growthPercent() != null)) {
            columns.float64("growthPercent", point -> at(point.line().growthPercent(), point.index()));
        }
        if (series.stream().anyMatch(line -> line.adjustedClose() != null)) {
            columns.float32("adjustedClose", point -> at(point.line().adjustedClose(), point.index()));
        }
        return columns.about("reference", reference)
                .about("closest", closest)
                .about("adjustment", adjustment)
                .about("source", source)
                .about("asOf", asOf)
                .about("truncated", truncated)
                .table();
    }

    private record Point(Line line, int index) {}

    private static Stream<Point> points(Line line) {
        return IntStream.range(0, line.date().size()).mapToObj(index -> new Point(line, index));
    }

    private static <T> @Nullable T at(@Nullable List<? extends @Nullable T> column, int index) {
        return column == null ? null : column.get(index);
    }
}
