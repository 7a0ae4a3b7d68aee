package bellwether.market.simulated;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What moves many instruments at once. A factor has a return for every calendar day, so that instruments of different
 * exchanges share it without sharing a calendar.
 */
@SuppressWarnings("ImmutableEnumChecker") // The years are a cache of what is always the same.
enum Factor {
    MARKET(0.0085, 0.00025),
    COMMUNICATION_SERVICES(0.0055, 0),
    CONSUMER_DISCRETIONARY(0.0055, 0),
    CONSUMER_STAPLES(0.0050, 0),
    ENERGY(0.0090, 0),
    FINANCIALS(0.0060, 0),
    HEALTH_CARE(0.0050, 0),
    INDUSTRIALS(0.0045, 0),
    INFORMATION_TECHNOLOGY(0.0065, 0.0001),
    MATERIALS(0.0060, 0),
    REAL_ESTATE(0.0065, 0),
    UTILITIES(0.0055, 0),
    EUROPE(0.0060, 0),
    ASIA(0.0075, 0),
    AMERICAS(0.0080, 0),
    SMALL_COMPANIES(0.0050, 0),
    RATES(0.0040, 0),
    GOLD(0.0090, 0.0002),
    OIL(0.0180, 0),
    CRYPTO(0.0220, 0.0002),
    EUR(0.0045, 0),
    GBP(0.0050, 0),
    JPY(0.0055, 0),
    CHF(0.0050, 0),
    AUD(0.0060, 0),
    NZD(0.0062, 0),
    CAD(0.0042, 0),
    CNY(0.0018, 0),
    INR(0.0025, 0);

    /** More would overheat the exponential; less than a thousandth of all days get there. */
    private static final double WILDEST = 1.6;

    private final double deviation;
    private final double drift;
    private final Noise noise = Noise.of("factor " + name());
    private final Map<Integer, double[]> years = new ConcurrentHashMap<>();

    /**
     * @param deviation of the daily log return in an ordinary time
     * @param drift mean of the daily log return
     */
    Factor(double deviation, double drift) {
        this.deviation = deviation;
        this.drift = drift;
    }

    double deviation() {
        return deviation;
    }

    /** The log return of that day. */
    double on(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::year)[date.getDayOfYear() - 1];
    }

    /** How nervous the factor is on that day, as the logarithm of a multiple of the ordinary. */
    double nervousness(long day) {
        return nervousness(noise, day);
    }

    /** Long, middle and short waves: volatility comes in clusters of all lengths. */
    static double nervousness(Noise noise, long day) {
        double waves = 0.36 * noise.wandering(Noise.Stream.CALM, day, 320)
                + 0.30 * noise.wandering(Noise.Stream.CALM, day, 75)
                + 0.24 * noise.wandering(Noise.Stream.CALM, day, 19);
        return Math.clamp(waves, -WILDEST, WILDEST);
    }

    /** A shock of about deviation 1 with fat tails: one day in sixteen is a wild one. */
    static double shock(Noise noise, long day) {
        boolean wild = noise.uniform(Noise.Stream.FAT_TAIL, day) < 0.0625;
        return noise.normal(Noise.Stream.SHOCK, day) * (wild ? 2.3 : 0.85);
    }

    private double[] year(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        double[] returns = new double[first.lengthOfYear()];
        for (int i = 0; i < returns.length; i++) {
            long day = first.toEpochDay() + i;
            // StrictMath, as Math.exp may differ in the last bit from machine to machine.
            returns[i] = drift + deviation * StrictMath.exp(nervousness(noise, day)) * shock(noise, day);
        }
        return returns;
    }
}
