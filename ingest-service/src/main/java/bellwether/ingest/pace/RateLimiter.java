package bellwether.ingest.pace;

import java.time.Duration;
import java.time.Instant;

/** Spaces requests evenly: one that comes too early waits, and those behind it wait longer. */
public final class RateLimiter {
    private final Duration spacing;
    private final Waiting waiting;
    private Instant nextFree = Instant.MIN;

    private RateLimiter(Duration spacing, Waiting waiting) {
        this.spacing = spacing;
        this.waiting = waiting;
    }

    /** @param requestsPerSecond 0: no limit */
    public static RateLimiter of(double requestsPerSecond, Waiting waiting) {
        Duration spacing =
                requestsPerSecond == 0 ? Duration.ZERO : Duration.ofNanos((long) (1_000_000_000 / requestsPerSecond));
        return new RateLimiter(spacing, waiting);
    }

    public void acquire() throws InterruptedException {
        Duration wait = reserve();
        if (wait.isPositive()) {
            waiting.pause(wait);
        }
    }

    private synchronized Duration reserve() {
        Instant now = waiting.now();
        Instant turn = nextFree.isAfter(now) ? nextFree : now;
        nextFree = turn.plus(spacing);
        return Duration.between(now, turn);
    }
}
