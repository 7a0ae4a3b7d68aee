package bellwether.ingest.pace;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after the n-th failure in a row: twice as long each time, and up to half as much more at random, so
 * that clients that failed together don't come back together.
 *
 * @param first after the first failure, before chance
 * @param longest the most, before chance
 * @param chance from 0 to 1
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier chance) {
    public Backoff(Duration first, Duration longest) {
        this(first, longest, Math::random);
    }

    /** @param failures in a row, from 1 */
    public Duration after(int failures) {
        // 2^30 times the first is beyond any longest; more would overflow.
        long factor = 1L << Math.min(failures - 1, 30);
        Duration full = first.multipliedBy(factor);
        Duration bounded = full.compareTo(longest) > 0 ? longest : full;
        return bounded.plusMillis((long) (bounded.toMillis() / 2 * chance.getAsDouble()));
    }
}
