package bellwether.quote.yahoo;

import bellwether.contract.Action;
import bellwether.service.PlainNumbers;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Splits and dividends by the stamp of the bar that they fall into; the date inside is the true one. */
@Schema(name = "YahooEvents")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventsView(
        @Nullable Map<String, DividendView> dividends,
        @Nullable Map<String, SplitView> splits) {

    /** @param amount for one of today's shares, as the source had it */
    @Schema(name = "YahooDividend")
    record DividendView(double amount, long date) {}

    /** @param numerator new shares for {@code denominator} old ones */
    @Schema(name = "YahooSplit")
    record SplitView(long date, double numerator, double denominator, String splitRatio) {
        static SplitView of(long date, Action.Split split) {
            String ratio = PlainNumbers.plain(split.numerator()) + ":" + PlainNumbers.plain(split.denominator());
            return new SplitView(date, split.numerator(), split.denominator(), ratio);
        }
    }

    /** Null if there are none of those that were asked for. */
    static @Nullable EventsView of(Chart chart, ChartRequest request) {
        Map<String, DividendView> dividends = new TreeMap<>();
        Map<String, SplitView> splits = new TreeMap<>();
        for (Action action : chart.actions()) {
            long date = chart.stamps().ofDay(action.exDate());
            String key = Long.toString(barStamp(chart, date));
            switch (action) {
                case Action.Dividend dividend -> dividends.put(key, new DividendView(dividend.amount(), date));
                case Action.Split split -> splits.put(key, SplitView.of(date, split));
            }
        }
        boolean showDividends = request.dividends() && !dividends.isEmpty();
        boolean showSplits = request.splits() && !splits.isEmpty();
        return showDividends || showSplits
                ? new EventsView(showDividends ? dividends : null, showSplits ? splits : null)
                : null;
    }

    /** Of a day its session's open, whether it is live or not. */
    private static long barStamp(Chart chart, long event) {
        if (chart.interval() == Interval.DAY) {
            return event;
        }
        long stamp = event;
        for (Candle bar : chart.bars()) {
            if (bar.stamp() > event) {
                break;
            }
            stamp = bar.stamp();
        }
        return stamp;
    }
}
