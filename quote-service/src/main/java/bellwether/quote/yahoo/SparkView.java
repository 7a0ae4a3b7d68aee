package bellwether.quote.yahoo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer of Yahoo's spark, member for member: the closes of many symbols, as shortest decimals. */
@Schema(name = "YahooSpark")
record SparkView(Body spark) {
    static SparkView of(List<Chart> charts) {
        return new SparkView(new Body(charts.stream().map(Entry::of).toList(), null));
    }

    /** @param error always null: errors have a shape of their own */
    @Schema(name = "YahooSparkBody")
    record Body(List<Entry> result, @Nullable String error) {}

    /** @param response always one */
    @Schema(name = "YahooSparkEntry")
    record Entry(String symbol, List<Response> response) {
        static Entry of(Chart chart) {
            Closes closes = new Closes(
                    chart.bars().isEmpty() ? null : Column.of(chart.bars(), bar -> MetaView.exact(bar.close())));
            Response response =
                    new Response(MetaView.of(chart), ChartView.stamps(chart.bars()), new Indicators(List.of(closes)));
            return new Entry(chart.instrument().symbol(), List.of(response));
        }
    }

    @Schema(name = "YahooSparkResponse")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Response(MetaView meta, @Nullable List<Long> timestamp, Indicators indicators) {}

    @Schema(name = "YahooSparkIndicators")
    record Indicators(List<Closes> quote) {}

    @Schema(name = "YahooCloses")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closes(@Nullable List<@Nullable Double> close) {}
}
