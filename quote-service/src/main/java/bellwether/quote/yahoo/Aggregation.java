package bellwether.quote.yahoo;

import java.util.ArrayList;
import java.util.List;

/** Makes bars of weeks, months and quarters from daily ones: stamped with the first day's local midnight. */
final class Aggregation {
    private static final int SESSIONS_A_BAR = 5;

    private Aggregation() {}

    static List<Candle> of(Interval interval, List<Candle> days, BarStamps stamps) {
        if (interval == Interval.DAY || interval == Interval.HOUR) {
            return days;
        }
        List<Candle> bars = new ArrayList<>(days.size() / SESSIONS_A_BAR + 1);
        int inLast = 0;
        for (Candle day : days) {
            if (inLast > 0 && isSameSpan(interval, bars.getLast(), day, inLast)) {
                bars.add(bars.removeLast().join(day));
                inLast++;
            } else {
                bars.add(
                        interval == Interval.FIVE_DAYS
                                ? day
                                : day.stamped(stamps.midnight(interval.start(day.date()))));
                inLast = 1;
            }
        }
        return bars;
    }

    private static boolean isSameSpan(Interval interval, Candle bar, Candle day, int inBar) {
        return interval == Interval.FIVE_DAYS
                ? inBar < SESSIONS_A_BAR
                : interval.start(bar.date()).equals(interval.start(day.date()));
    }
}
