package bellwether.market.simulated;

import java.time.LocalDate;
import java.util.List;

/**
 * What an instrument is like.
 *
 * @param noise its own source of chance
 * @param level the price at the start of {@link WalkingPath#ANCHOR_YEAR}
 * @param deviation of its own part of the daily log return, in an ordinary time
 * @param drift of its own part of the daily log return
 * @param exposures in a fixed order, since sums of floating-point numbers depend on it
 * @param volume on an ordinary day; 0 for none ever
 * @param dividendYield a year, as a share of the price; 0 for none
 * @param news the deviation of the moves after quarterly news; 0 for none
 * @param nightly how much of its moves happen before the open, as a share of what is usual for shares
 */
record Traits(
        Noise noise,
        double level,
        double deviation,
        double drift,
        List<Exposure> exposures,
        long volume,
        double dividendYield,
        double news,
        double nightly) {

    /** Of its factors together, in log return. */
    double factors(LocalDate date) {
        double sum = 0;
        for (Exposure exposure : exposures) {
            sum += exposure.weight() * exposure.factor().on(date);
        }
        return sum;
    }

    /** Of its whole daily log return, in an ordinary time. */
    double ordinaryMove() {
        double variance = deviation * deviation;
        for (Exposure exposure : exposures) {
            double part = exposure.weight() * exposure.factor().deviation();
            variance += part * part;
        }
        return Math.sqrt(variance);
    }
}
