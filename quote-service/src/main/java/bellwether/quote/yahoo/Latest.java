package bellwether.quote.yahoo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument stands after its newest stored bar. What is not stored is null.
 *
 * @param time of the exchange's latest trade as the source had it at the fetch, Unix seconds
 * @param yearHigh of the last 52 weeks, like {@code yearLow}; null where less than that is stored
 */
record Latest(
        long time,
        @Nullable Float price,
        @Nullable Float high,
        @Nullable Float low,
        @Nullable Long volume,
        @Nullable Float previousClose,
        @Nullable Float yearHigh,
        @Nullable Float yearLow) {
    private static final int YEAR_WEEKS = 52;

    /** @param days of the last year and a little more, the oldest first; null without a close among them */
    static @Nullable Latest of(List<Dated> days) {
        Dated newest = Dated.lastBefore(days, Long.MAX_VALUE);
        if (newest == null) {
            return null;
        }
        Candle bar = newest.candle();
        Dated previous = Dated.lastBefore(days, bar.stamp());
        LocalDate yearAgo = bar.date().minusWeeks(YEAR_WEEKS);
        boolean wholeYear = !days.getFirst().date().isAfter(yearAgo);
        List<Candle> year = wholeYear
                ? Dated.candles(days).stream()
                        .filter(day -> !day.date().isBefore(yearAgo))
                        .toList()
                : List.of();
        return new Latest(
                newest.row().exchangeTime().getEpochSecond(),
                bar.close(),
                bar.high(),
                bar.low(),
                bar.volume(),
                previous == null ? null : previous.candle().close(),
                extreme(year, Candle::high, Comparator.naturalOrder()),
                extreme(year, Candle::low, Comparator.reverseOrder()));
    }

    private static @Nullable Float extreme(
            List<Candle> year, Function<Candle, @Nullable Float> price, Comparator<Float> order) {
        return year.stream().map(price).filter(Objects::nonNull).max(order).orElse(null);
    }
}
