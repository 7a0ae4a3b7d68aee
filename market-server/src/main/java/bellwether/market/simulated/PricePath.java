package bellwether.market.simulated;

import java.time.LocalDate;

/** The closes of an instrument through all time, before any split as of the anchor year. */
sealed interface PricePath permits WalkingPath, FearPath {
    /** The natural logarithm of the close. */
    double logClose(LocalDate session);
}
