package bellwether.market.simulated;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** The years that were asked for lately. What it drops can be worked out again; it is there for speed alone. */
final class YearCache {
    private final LinkedHashMap<Key, double[]> years;

    private record Key(Noise instrument, int year) {}

    /** @param capacity in years of one instrument, of 3 kB each */
    YearCache(int capacity) {
        years = new LinkedHashMap<>(capacity, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, double[]> eldest) {
                return size() > capacity;
            }
        };
    }

    double[] get(Noise instrument, int year, IntFunction<double[]> walk) {
        Key key = new Key(instrument, year);
        synchronized (years) {
            double[] known = years.get(key);
            if (known != null) {
                return known;
            }
        }
        // Outside the lock: two threads may both work it out, with the same result.
        double[] made = walk.apply(year);
        synchronized (years) {
            years.put(key, made);
        }
        return made;
    }
}
