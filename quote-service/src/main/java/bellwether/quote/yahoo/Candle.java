package bellwether.quote.yahoo;

import bellwether.quote.bar.Basis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bar as it goes into an answer: adjusted for all splits that are known, as Yahoo adjusts them.
 *
 * @param stamp Unix seconds
 * @param date on the exchange's calendar
 * @param adjustedClose for dividends, too, as far as the source had them at the bar's fetch
 */
record Candle(
        long stamp,
        LocalDate date,
        @Nullable Float open,
        @Nullable Float high,
        @Nullable Float low,
        @Nullable Float close,
        @Nullable Float adjustedClose,
        @Nullable Long volume) {

    static Candle of(BarRow row, long stamp, LocalDate date, Basis.Factors factors) {
        return new Candle(
                stamp,
                date,
                factors.price(row.open()),
                factors.price(row.high()),
                factors.price(row.low()),
                factors.price(row.close()),
                factors.price(row.adjustedClose()),
                factors.volume(row.volume()));
    }

    Candle stamped(long newStamp) {
        return new Candle(newStamp, date, open, high, low, close, adjustedClose, volume);
    }

    /** With the later one of the same span: a figure that one of them lacks is the other's. */
    Candle join(Candle later) {
        return new Candle(
                stamp,
                date,
                open != null ? open : later.open,
                high == null || later.high == null
                        ? either(high, later.high)
                        : Float.valueOf(Math.max(high, later.high)),
                low == null || later.low == null ? either(low, later.low) : Float.valueOf(Math.min(low, later.low)),
                either(later.close, close),
                either(later.adjustedClose, adjustedClose),
                volume == null || later.volume == null
                        ? either(volume, later.volume)
                        : Long.valueOf(volume + later.volume));
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
