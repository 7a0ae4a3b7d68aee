package bellwether.quote.yahoo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer of Yahoo's chart, member for member. Prices are the stored 32-bit floats, widened to 64 bits as Yahoo does. */
@Schema(name = "YahooChart")
record ChartView(Body chart) {
    static ChartView of(Chart chart, ChartRequest request) {
        return new ChartView(new Body(List.of(Result.of(chart, request)), null));
    }

    /** @param error always null: errors have a shape of their own */
    @Schema(name = "YahooChartBody")
    record Body(List<Result> result, @Nullable String error) {}

    /**
     * @param timestamp Unix seconds; left out like the columns if there are no bars
     * @param events left out if there are none
     */
    @Schema(name = "YahooChartResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            MetaView meta,
            @Nullable List<Long> timestamp,
            @Nullable EventsView events,
            Indicators indicators) {
        static Result of(Chart chart, ChartRequest request) {
            List<Candle> bars = chart.bars();
            boolean adjusted = request.adjustedClose() && chart.interval() != Interval.HOUR;
            return new Result(
                    MetaView.of(chart),
                    stamps(bars),
                    EventsView.of(chart, request),
                    new Indicators(List.of(Quote.of(bars)), adjusted ? List.of(AdjustedClose.of(bars)) : null));
        }
    }

    @Schema(name = "YahooIndicators")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Indicators(List<Quote> quote, @Nullable List<AdjustedClose> adjclose) {}

    @Schema(name = "YahooQuote")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Quote(
            @Nullable List<@Nullable Double> open,
            @Nullable List<@Nullable Double> high,
            @Nullable List<@Nullable Double> low,
            @Nullable List<@Nullable Double> close,
            @Nullable List<@Nullable Long> volume) {
        static Quote of(List<Candle> bars) {
            return bars.isEmpty()
                    ? new Quote(null, null, null, null, null)
                    : new Quote(
                            Column.widened(bars, Candle::open),
                            Column.widened(bars, Candle::high),
                            Column.widened(bars, Candle::low),
                            Column.widened(bars, Candle::close),
                            Column.of(bars, Candle::volume));
        }
    }

    @Schema(name = "YahooAdjustedClose")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AdjustedClose(@Nullable List<@Nullable Double> adjclose) {
        static AdjustedClose of(List<Candle> bars) {
            return new AdjustedClose(bars.isEmpty() ? null : Column.widened(bars, Candle::adjustedClose));
        }
    }

    /** Null without bars. */
    static @Nullable List<Long> stamps(List<Candle> bars) {
        return bars.isEmpty() ? null : bars.stream().map(Candle::stamp).toList();
    }
}
