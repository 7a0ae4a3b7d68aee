package bellwether.launcher.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param ceiling what the same machine does without us, in the same run
 * @param ratio ours against the ceiling; empty where there is none
 * @param toReach the bound, in words; a dash without one
 */
record Finding(String what, String ours, String ceiling, String peer, String ratio, String toReach, boolean reached) {
    static final String NONE = "–";

    /** More is better. */
    static Finding atLeast(String what, double ours, double ceiling, String unit, double bound) {
        double ratio = ours / ceiling;
        return new Finding(
                what,
                amount(ours, unit),
                amount(ceiling, unit),
                NONE,
                ratio(ratio),
                "≥ " + plain(bound),
                ratio >= bound);
    }

    /** Less is better. */
    static Finding atMost(String what, double ours, double ceiling, String unit, double bound) {
        double ratio = ours / ceiling;
        return new Finding(
                what,
                amount(ours, unit),
                amount(ceiling, unit),
                NONE,
                ratio(ratio),
                "≤ " + plain(bound),
                ratio <= bound);
    }

    /** Less is better, and there is nothing to compare with. */
    static Finding below(String what, double ours, String unit, double bound) {
        return new Finding(what, amount(ours, unit), NONE, NONE, NONE, "≤ " + amount(bound, unit), ours <= bound);
    }

    /** Something to know, with nothing to reach. */
    static Finding told(
            String what, @Nullable Double ours, @Nullable Double ceiling, @Nullable Double peer, String unit) {
        return new Finding(
                what,
                amountOrNone(ours, unit),
                amountOrNone(ceiling, unit),
                amountOrNone(peer, unit),
                ours == null || ceiling == null ? NONE : ratio(ours / ceiling),
                NONE,
                true);
    }

    private static String amountOrNone(@Nullable Double value, String unit) {
        return value == null ? NONE : amount(value, unit);
    }

    /** Either it holds, or it does not. */
    static Finding holds(String what, String ours, String toReach, boolean holds) {
        return new Finding(what, ours, NONE, NONE, NONE, toReach, holds);
    }

    Finding withPeer(double peer, String unit) {
        return new Finding(what, ours, ceiling, amount(peer, unit), ratio, toReach, reached);
    }

    static String amount(double value, String unit) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value) + (unit.isEmpty() ? "" : " " + unit);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 0.1 ? "%.3f" : "%.2f", ratio);
    }

    private static String plain(double bound) {
        return String.format(Locale.ROOT, bound == Math.rint(bound) ? "%.0f" : "%s", bound);
    }
}
