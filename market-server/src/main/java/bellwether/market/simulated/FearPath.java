package bellwether.market.simulated;

import java.time.LocalDate;

/** A volatility index: it swings about its level as the market's nervousness does, and jumps when the market falls. */
record FearPath(double level, Noise noise) implements PricePath {
    @Override
    public double logClose(LocalDate session) {
        long day = session.toEpochDay();
        return StrictMath.log(level)
                + 0.6 * Factor.MARKET.nervousness(day)
                - 4 * Factor.MARKET.on(session)
                + 0.02 * noise.normal(Noise.Stream.SHOCK, day);
    }
}
