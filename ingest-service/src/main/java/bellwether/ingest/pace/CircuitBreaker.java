package bellwether.ingest.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The one breaker of all requests to a source: what turns one away makes all wait, longer each time, and after too many
 * pauses without a good answer the source is given up.
 *
 * <p>Requests that were under way when a pause began are part of the same trouble: they lengthen nothing.
 */
public final class CircuitBreaker {
    /** So many failures in a row, by whichever requests, are the source's and not the symbol's. */
    private static final int FAILURES_IN_A_ROW = 8;

    private final Backoff backoff;
    private final Waiting waiting;
    private Instant pausedAt = Instant.MIN;
    private Instant openAgainAt = Instant.MIN;
    private int pauses;
    private int failures;
    private boolean givenUp;

    public CircuitBreaker(Backoff backoff, Waiting waiting) {
        this.backoff = backoff;
        this.waiting = waiting;
    }

    /** Waits until requests are let through. */
    public void await() throws InterruptedException {
        for (Duration wait = remaining(); wait.isPositive(); wait = remaining()) {
            waiting.pause(wait);
        }
    }

    /** Zero when requests are let through, or when there is no use in waiting. */
    public synchronized Duration remaining() {
        Instant now = waiting.now();
        return givenUp || !openAgainAt.isAfter(now) ? Duration.ZERO : Duration.between(now, openAgainAt);
    }

    public synchronized boolean isGivenUp() {
        return givenUp;
    }

    /** @param sentAt when the request was sent that was answered well */
    public synchronized void succeeded(Instant sentAt) {
        if (!sentAt.isBefore(pausedAt)) {
            pauses = 0;
            failures = 0;
        }
    }

    /**
     * @param sentAt when the request was sent that failed
     * @param retryAfter what the source asked for
     */
    public synchronized void failed(Trouble trouble, Instant sentAt, Optional<Duration> retryAfter) {
        boolean sameTrouble = sentAt.isBefore(pausedAt);
        failures++;
        boolean everyone =
                switch (trouble) {
                    case RATE_LIMITED, UNREACHABLE -> true;
                    case FAILING -> failures >= FAILURES_IN_A_ROW;
                };
        if (sameTrouble || !everyone) {
            retryAfter.ifPresent(this::pauseFor);
            return;
        }
        pausedAt = waiting.now();
        failures = 0;
        pauses++;
        givenUp |= pauses >= trouble.patience();
        Duration own = backoff.after(pauses);
        pauseFor(retryAfter.filter(asked -> asked.compareTo(own) > 0).orElse(own));
    }

    private void pauseFor(Duration duration) {
        Instant until = waiting.now().plus(duration);
        if (until.isAfter(openAgainAt)) {
            openAgainAt = until;
        }
    }
}
