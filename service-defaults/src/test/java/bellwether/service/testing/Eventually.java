package bellwether.service.testing;

import java.time.Duration;
import java.time.Instant;

/** Repeats assertions on what happens in its own time. The limit is only there so that a broken test ends. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** Assertions that may not hold yet. */
    @FunctionalInterface
    public interface Assertions {
        void check() throws Exception;
    }

    /** Returns once the assertions hold; throws what they threw last if they never do. */
    public static void eventually(Assertions assertions) throws Exception {
        Instant end = Instant.now().plus(LIMIT);
        while (true) {
            try {
                assertions.check();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
            Thread.sleep(PAUSE);
        }
    }
}
