package bellwether.ingest.bars;

import bellwether.contract.Action;
import bellwether.contract.Topics;
import bellwether.ingest.source.Event;
import bellwether.ingest.source.Series;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The splits and dividends of one answer. An answer reaches up to now, so it lists every split after each of its
 * dividends: these are taken out of the amounts again, which the source gives per share of today.
 */
final class CorporateActions {
    /** So many decimals an amount has at the source; the rest of what is paid is rounded away there. */
    private static final int DECIMALS = 6;

    private static final MathContext PRECISION = new MathContext(6, RoundingMode.HALF_EVEN);
    /** Neither a share nor a payment is split or paid in larger numbers. */
    private static final double LARGEST = 1e9;

    private final Series series;
    private final @Nullable String currency;
    private final Map<LocalDate, Action.Split> splits = new TreeMap<>();
    private final Map<LocalDate, Action.Dividend> dividends = new TreeMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();

    /** An event that is listed twice is one. */
    CorporateActions(Series series, @Nullable String currency) {
        this.series = series;
        this.currency = currency;
        for (Event event : series.events()) {
            if (event instanceof Event.Split split) {
                add(split);
            }
        }
        for (Event event : series.events()) {
            if (event instanceof Event.Dividend dividend) {
                add(dividend);
            }
        }
    }

    List<Action> actions() {
        List<Action> actions = new ArrayList<>(splits.values());
        actions.addAll(dividends.values());
        return actions;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    private void add(Event.Split split) {
        LocalDate exDate = exDate(split);
        Double numerator = split.numerator();
        Double denominator = split.denominator();
        if (numerator != null && denominator != null && isUsable(numerator) && isUsable(denominator)) {
            splits.put(exDate, new Action.Split(series.symbol(), exDate, numerator, denominator));
        } else {
            refuse(exDate + "|split", "a split of " + numerator + ":" + denominator);
        }
    }

    private void add(Event.Dividend dividend) {
        LocalDate exDate = exDate(dividend);
        Double amount = dividend.amount();
        double ratio = ratioAfter(exDate);
        if (amount != null && isUsable(amount) && isUsable(amount * ratio)) {
            dividends.put(exDate, new Action.Dividend(series.symbol(), exDate, asPaid(amount, ratio), currency));
        } else {
            refuse(exDate + "|dividend", "a dividend of " + amount);
        }
    }

    /** The source's rounding grows with the ratio: what is below it is noise, and differs from split to split. */
    private static double asPaid(double amount, double ratio) {
        BigDecimal exact = BigDecimal.valueOf(amount * ratio).round(PRECISION);
        int decimals = DECIMALS - (int) Math.max(0, Math.ceil(Math.log10(ratio)));
        BigDecimal rounded =
                exact.setScale(Math.clamp(exact.scale(), 0, Math.max(decimals, 0)), RoundingMode.HALF_EVEN);
        return (rounded.signum() > 0 ? rounded : exact).doubleValue();
    }

    /** Today's shares for one share of that ex-date. */
    private double ratioAfter(LocalDate exDate) {
        double ratio = 1;
        for (Action.Split split : splits.values()) {
            if (split.exDate().isAfter(exDate)) {
                ratio *= split.ratio();
            }
        }
        return ratio;
    }

    private LocalDate exDate(Event event) {
        return LocalDate.ofInstant(event.at(), series.meta().zone());
    }

    private void refuse(String slot, String reason) {
        String received =
                "{\"symbol\":" + RefusedRow.quoted(series.symbol()) + ",\"event\":" + RefusedRow.quoted(reason) + "}";
        refused.add(new RefusedRow(Topics.ACTIONS, series.symbol(), slot, reason, received));
    }

    private static boolean isUsable(double value) {
        return value > 0 && value < LARGEST;
    }
}
