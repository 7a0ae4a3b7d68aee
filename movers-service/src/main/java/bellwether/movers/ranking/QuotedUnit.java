package bellwether.movers.ranking;

import java.util.Set;

/** Units in which instruments are quoted and that are no currency's main unit. */
public final class QuotedUnit {
    /** A hundredth of GBP, ZAR and ILS: pence, cents and agorot. */
    public static final Set<String> HUNDREDTHS = Set.of("GBp", "ZAc", "ILA");

    private QuotedUnit() {}
}
