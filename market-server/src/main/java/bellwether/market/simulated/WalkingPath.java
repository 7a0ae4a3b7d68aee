package bellwether.market.simulated;

import bellwether.reference.TradingCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A random walk both ways from the level at the start of {@link #ANCHOR_YEAR}. It is worked out by whole calendar
 * years, so that a close never depends on what was asked before; a year's sum is kept for good, its days in a cache.
 */
final class WalkingPath implements PricePath {
    static final int ANCHOR_YEAR = 2026;
    private static final YearCache CACHE = new YearCache(6_000);

    private final Traits traits;
    private final TradingCalendar calendar;
    private final Map<Integer, Double> startOfYear = new ConcurrentHashMap<>();

    WalkingPath(Traits traits, TradingCalendar calendar) {
        this.traits = traits;
        this.calendar = calendar;
        startOfYear.put(ANCHOR_YEAR, StrictMath.log(traits.level()));
    }

    @Override
    public double logClose(LocalDate session) {
        int year = session.getYear();
        return startOfYear(year) + walk(year)[session.getDayOfYear()];
    }

    private double startOfYear(int year) {
        Double known = startOfYear.get(year);
        if (known != null) {
            return known;
        }
        // In steps from the anchor: each year needs its neighbour's sum only, and finds it in the map.
        double start = startOfYear.getOrDefault(ANCHOR_YEAR, 0.0);
        for (int next = ANCHOR_YEAR; next < year; next++) {
            start += total(next);
            startOfYear.put(next + 1, start);
        }
        for (int next = ANCHOR_YEAR - 1; next >= year; next--) {
            start -= total(next);
            startOfYear.put(next, start);
        }
        return start;
    }

    private double total(int year) {
        double[] walk = walk(year);
        return walk[walk.length - 1];
    }

    private double[] walk(int year) {
        return CACHE.get(traits.noise(), year, this::walkOf);
    }

    /** By day of the year, the sum of all log returns of the year so far; [0] is 0. */
    private double[] walkOf(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        double[] walk = new double[first.lengthOfYear() + 1];
        LocalDate previous = calendar.previousSession(first);
        for (int day = 1; day < walk.length; day++) {
            LocalDate date = first.plusDays(day - 1);
            walk[day] = walk[day - 1];
            if (calendar.isSession(date)) {
                walk[day] += logReturn(date, previous);
                previous = date;
            }
        }
        return walk;
    }

    private double logReturn(LocalDate date, LocalDate previous) {
        long day = date.toEpochDay();
        Noise noise = traits.noise();
        double own = traits.drift();
        if (traits.deviation() > 0) {
            double nervousness = StrictMath.exp(Factor.nervousness(noise, day));
            own += traits.deviation() * nervousness * Factor.shock(noise, day);
        }
        if (traits.news() > 0 && News.between(noise, previous, date)) {
            own += traits.news() * noise.normal(Noise.Stream.NEWS, day);
        }
        return own + traits.factors(date);
    }
}
