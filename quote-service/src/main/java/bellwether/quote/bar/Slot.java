package bellwether.quote.bar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One bar of an answer.
 *
 * @param label its date, or its start as a UTC instant
 * @param date on the exchange's calendar
 */
record Slot(
        String label,
        LocalDate date,
        @Nullable Float open,
        @Nullable Float high,
        @Nullable Float low,
        @Nullable Float close,
        @Nullable Long volume,
        boolean finished) {

    /**
     * The later bar of the same span joined to this one: its own label and open, the extremes of both, the other's
     * close, the sum of volumes. A figure that one of them lacks is the other's. Final if both are.
     */
    Slot join(Slot later) {
        return new Slot(
                label,
                date,
                open != null ? open : later.open,
                high == null || later.high == null
                        ? either(high, later.high)
                        : Float.valueOf(Math.max(high, later.high)),
                low == null || later.low == null ? either(low, later.low) : Float.valueOf(Math.min(low, later.low)),
                later.close != null ? later.close : close,
                volume == null || later.volume == null
                        ? either(volume, later.volume)
                        : Long.valueOf(volume + later.volume),
                finished && later.finished);
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
