package bellwether.quote.bar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an instrument stands after its newest bar. Both closes are on the split basis of today.
 *
 * @param date of the newest bar with a close, on the exchange's calendar
 * @param finished false while that bar can still change
 * @param previousDate of the last final bar before it; null like previousClose if there is none
 * @param source the market that the newest bar comes from
 */
public record LatestClose(
        String symbol,
        LocalDate date,
        float close,
        boolean finished,
        @Nullable LocalDate previousDate,
        @Nullable Float previousClose,
        String source,
        Instant fetchedAt) {

    /**
     * 100 × (close ÷ previous close − 1), rounded so that equal changes are equal numbers; null without a previous
     * close.
     */
    public @Nullable Double changePercent() {
        if (previousClose == null) {
            return null;
        }
        double percent = 100 * (Basis.exact(close) / Basis.exact(previousClose) - 1);
        return BigDecimal.valueOf(percent).setScale(9, RoundingMode.HALF_UP).doubleValue();
    }
}
