package bellwether.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An instrument's newest figures: those of its last bar with a close, which for a suspended share is an old one.
 * Figures that are missing are {@link Series#MISSING}.
 *
 * @param time of the last trade, Unix seconds
 * @param yearHigh the highest of the last 52 weeks, like {@code yearLow} over bars with good figures
 */
public record Latest(
        long time,
        float price,
        float open,
        float high,
        float low,
        long volume,
        float previousClose,
        float yearHigh,
        float yearLow) {
    private static final long YEAR_SECONDS = 364 * 86_400L;

    /**
     * @param daily the bars of the last year or more, up to now
     * @return empty without any close
     */
    public static Optional<Latest> of(Series daily, BarStamps stamps, Instant now) {
        int row = closeBefore(daily, daily.size());
        if (row < 0) {
            return Optional.empty();
        }
        LocalDate date = stamps.date(daily.stamp(row));
        int previous = closeBefore(daily, row);
        while (previous >= 0 && stamps.date(daily.stamp(previous)).equals(date)) {
            previous = closeBefore(daily, previous);
        }
        long since = daily.stamp(row) - YEAR_SECONDS;
        return Optional.of(new Latest(
                stamps.lastTrade(date, now),
                daily.close(row),
                daily.price(Series.Column.OPEN, row),
                daily.price(Series.Column.HIGH, row),
                daily.price(Series.Column.LOW, row),
                Math.max(0, daily.volume(row)),
                previous < 0 ? Series.MISSING : daily.close(previous),
                highest(daily, since),
                lowest(daily, since)));
    }

    /** The last row before {@code end} that has a close, or -1. */
    public static int closeBefore(Series daily, int end) {
        int row = end - 1;
        while (row >= 0 && !daily.hasClose(row)) {
            row--;
        }
        return row;
    }

    private static float highest(Series daily, long since) {
        float highest = Series.MISSING;
        for (int row = daily.size() - 1; row >= 0 && daily.stamp(row) >= since; row--) {
            float high = daily.price(Series.Column.HIGH, row);
            if (Float.isFinite(high) && !(high <= highest)) {
                highest = high;
            }
        }
        return highest;
    }

    private static float lowest(Series daily, long since) {
        float lowest = Series.MISSING;
        for (int row = daily.size() - 1; row >= 0 && daily.stamp(row) >= since; row--) {
            float low = daily.price(Series.Column.LOW, row);
            if (Float.isFinite(low) && !(low >= lowest)) {
                lowest = low;
            }
        }
        return lowest;
    }
}
