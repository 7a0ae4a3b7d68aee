package bellwether.market.simulated;

import bellwether.reference.TradingCalendar;
import java.time.LocalDate;
import java.util.List;

/**
 * The dividends' part in the adjusted closes: each one lowers all earlier closes by its share of the close before its
 * ex-date. Made for one pass through rising dates.
 */
final class AdjustedCloses {
    private final List<Actions.Dividend> dividends;
    private final double[] factors;
    private int next;

    /** @param dividends all from the first date of the pass up to now, oldest first */
    AdjustedCloses(List<Actions.Dividend> dividends, PricePath path, TradingCalendar calendar) {
        this.dividends = dividends;
        this.factors = new double[dividends.size() + 1];
        factors[dividends.size()] = 1;
        for (int i = dividends.size() - 1; i >= 0; i--) {
            Actions.Dividend dividend = dividends.get(i);
            double before = StrictMath.exp(path.logClose(calendar.previousSession(dividend.exDate())));
            factors[i] = factors[i + 1] * Math.max(0.01, 1 - dividend.amount() / before);
        }
    }

    float of(LocalDate date, float close) {
        while (next < dividends.size() && !dividends.get(next).exDate().isAfter(date)) {
            next++;
        }
        return next == dividends.size() ? close : (float) (close * factors[next]);
    }
}
