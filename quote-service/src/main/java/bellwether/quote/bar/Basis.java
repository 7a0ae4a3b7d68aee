package bellwether.quote.bar;

import bellwether.contract.Action;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts stored prices on one basis.
 *
 * <p>A bar is stored as the source gave it: adjusted for the splits with {@code date < exDate ≤ asOf}, where asOf is the
 * exchange's date at the fetch. Bars of one symbol can have been fetched at different times, so each has a basis of its
 * own. With the splits known here:
 *
 * <ul>
 *   <li>{@link Adjustment#SPLITS}: price ÷ the ratios of the splits after date and asOf, volume × them. A bar that was
 *       fetched after the last split stays as it is.
 *   <li>{@link Adjustment#NONE}: price × the ratios of the splits in (date, asOf], volume ÷ them.
 *   <li>{@link Adjustment#ALL}: as SPLITS, then all four prices × adjustedClose ÷ close, the source's own factor for the
 *       dividends up to its fetch. A dividend that came after the fetch is in it once the bar is fetched again. Volume
 *       knows no dividends. Without an adjusted close the prices are null.
 * </ul>
 *
 * <p>The arithmetic is in doubles made from the shortest decimals; the result is narrowed to 32 bits again, which is all
 * the precision that the source has. A price that was traded is cut to as many decimals as the stored float can vouch
 * for: 645.57 comes out whether 645.57 or 92.22429 (7:1) is stored. A split counts as soon as it stands in the topic: the
 * source tells none in advance.
 */
public final class Basis {
    /** Of the smallest float. */
    private static final int MOST_DECIMALS = 60;

    private final Adjustment adjustment;
    private final List<Action.Split> splits;

    public Basis(Adjustment adjustment, List<Action.Split> splits) {
        this.adjustment = adjustment;
        this.splits = List.copyOf(splits);
    }

    /**
     * What the figures of one bar are multiplied by.
     *
     * @param price not a number if it can't be known
     * @param traded whether the results are prices that were traded, so that their decimals are few
     */
    public record Factors(double price, double volume, boolean traded) {
        private static final Factors SAME = new Factors(1, 1, false);

        public @Nullable Float price(@Nullable Float stored) {
            if (stored == null || price == 1) {
                return stored;
            }
            float result = (float) (traded ? asTraded(stored) : exact(stored) * price);
            return Float.isFinite(result) ? result : null;
        }

        /** The float is within half an ulp of the exact price, so the product is within that times the factor. */
        private double asTraded(float stored) {
            double product = (double) stored * price;
            double error = price * Math.ulp(stored) / 2;
            int decimals = (int) Math.min(MOST_DECIMALS, Math.floor(Math.log10(0.5 / error)));
            return Double.isFinite(product) && stored > 0
                    ? BigDecimal.valueOf(product)
                            .setScale(decimals, RoundingMode.HALF_EVEN)
                            .doubleValue()
                    : product;
        }

        public @Nullable Long volume(@Nullable Long stored) {
            return stored == null || volume == 1 ? stored : Long.valueOf(Math.round(stored * volume));
        }

        Factors withPrice(double factor) {
            return new Factors(price * factor, volume, false);
        }
    }

    /**
     * @param date the bar's, on the exchange's calendar
     * @param asOf the exchange's date when the bar was fetched
     */
    public Factors splitFactors(LocalDate date, LocalDate asOf) {
        double ratio = 1;
        for (Action.Split split : splits) {
            boolean applied = !split.exDate().isAfter(asOf);
            if (split.exDate().isAfter(date) && applied == (adjustment == Adjustment.NONE)) {
                ratio *= split.ratio();
            }
        }
        if (ratio == 1) {
            return Factors.SAME;
        }
        return adjustment == Adjustment.NONE
                ? new Factors(ratio, 1 / ratio, true)
                : new Factors(1 / ratio, ratio, false);
    }

    /** The source's factor for dividends; not a number without both closes. */
    static double dividendFactor(@Nullable Float close, @Nullable Float adjustedClose) {
        return close == null || adjustedClose == null ? Double.NaN : exact(adjustedClose) / exact(close);
    }

    /** The number that the price means: its shortest decimal. */
    static double exact(float price) {
        return Double.parseDouble(Float.toString(price));
    }
}
