package bellwether.market.yahoo;

import bellwether.market.BarStamps;
import bellwether.market.CorporateEvent;
import bellwether.market.Series;
import bellwether.market.Series.Column;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Makes bars of weeks, months and quarters from daily ones: stamped with the first day's local midnight. */
final class Aggregation {
    private static final int SESSIONS_A_BAR = 5;

    private Aggregation() {}

    /** The first day of the bar that the date is in. */
    static LocalDate start(Interval interval, LocalDate date) {
        return switch (interval) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(date.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
            case ONE_MINUTE,
                    TWO_MINUTES,
                    FIVE_MINUTES,
                    FIFTEEN_MINUTES,
                    THIRTY_MINUTES,
                    SIXTY_MINUTES,
                    NINETY_MINUTES,
                    HOUR,
                    FOUR_HOURS,
                    DAY,
                    FIVE_DAYS -> date;
        };
    }

    /** Five days are any five bars, counted from the window's start and stamped with the first of them. */
    static Series of(Interval interval, Series daily, BarStamps stamps) {
        if (interval == Interval.DAY) {
            return daily;
        }
        Series.Builder bars = Series.builder(daily.size() / SESSIONS_A_BAR + 1);
        int first = 0;
        while (first < daily.size()) {
            int end = end(interval, daily, first, stamps);
            long stamp = interval == Interval.FIVE_DAYS
                    ? daily.stamp(first)
                    : stamps.midnight(start(interval, stamps.date(daily.stamp(first))));
            bar(bars, stamp, daily, first, end);
            first = end;
        }
        for (CorporateEvent event : daily.events()) {
            bars.event(event);
        }
        return bars.build();
    }

    private static int end(Interval interval, Series daily, int first, BarStamps stamps) {
        if (interval == Interval.FIVE_DAYS) {
            return Math.min(daily.size(), first + SESSIONS_A_BAR);
        }
        LocalDate start = start(interval, stamps.date(daily.stamp(first)));
        int end = first + 1;
        while (end < daily.size()
                && start(interval, stamps.date(daily.stamp(end))).equals(start)) {
            end++;
        }
        return end;
    }

    private static void bar(Series.Builder bars, long stamp, Series daily, int first, int end) {
        float open = Series.MISSING;
        float high = Series.MISSING;
        float low = Series.MISSING;
        float close = Series.MISSING;
        float adjusted = Series.MISSING;
        long volume = Series.NO_VOLUME;
        for (int row = first; row < end; row++) {
            open = Float.isFinite(open) ? open : finite(daily.price(Column.OPEN, row), Series.MISSING);
            high = extreme(high, daily.price(Column.HIGH, row), true);
            low = extreme(low, daily.price(Column.LOW, row), false);
            close = finite(daily.close(row), close);
            adjusted = finite(daily.price(Column.ADJUSTED_CLOSE, row), adjusted);
            if (daily.volume(row) != Series.NO_VOLUME) {
                volume = Math.max(0, volume) + daily.volume(row);
            }
        }
        bars.bar(stamp, open, high, low, close, adjusted, volume);
    }

    private static float extreme(float known, float price, boolean highest) {
        if (!Float.isFinite(price) || !Float.isFinite(known)) {
            return finite(price, known);
        }
        return highest ? Math.max(known, price) : Math.min(known, price);
    }

    private static float finite(float price, float otherwise) {
        return Float.isFinite(price) ? price : otherwise;
    }
}
