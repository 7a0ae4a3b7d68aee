package bellwether.movers.ranking;

import java.util.Map;
import java.util.Set;

/** Units in which instruments are quoted and that are no currency's main unit. */
public final class QuotedUnit {
    /** A hundredth of GBP, ZAR and ILS: pence, cents and agorot. */
    public static final Set<String> HUNDREDTHS = Set.of("GBp", "ZAc", "ILA");

    private static final Map<String, String> MAIN = Map.of("GBp", "GBP", "ZAc", "ZAR", "ILA", "ILS");

    private QuotedUnit() {}

    /** The currency's main unit: GBP for GBp, any other unit itself. */
    static String main(String unit) {
        return MAIN.getOrDefault(unit, unit);
    }

    /** How many of the unit are one of the main unit. */
    static int perMain(String unit) {
        return HUNDREDTHS.contains(unit) ? 100 : 1;
    }
}
