package bellwether.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A moment at which a service was asked, and what of the world it saw.
 *
 * @param rows the name of the state of all of the service's rows; null if it said none
 * @param changes that had happened before
 * @param asking whether somebody is on the way to look again
 */
record Look(@Nullable String rows, long changes, long askedNanos, AtomicBoolean asking) {
    /** The header in which a service names the state of its rows. It is for us, and goes no further. */
    static final String ROWS = "X-Bellwether-Rows";

    private static final long FRESH_NANOS = Duration.ofMillis(250).toNanos();

    Look(@Nullable String rows, long changes, long askedNanos) {
        this(rows, changes, askedNanos, new AtomicBoolean());
    }

    /**
     * Whether what was seen can be sent without asking the service.
     *
     * @param changesNow that have happened until now
     */
    boolean isFresh(long changesNow) {
        return changes == changesNow && !isOld();
    }

    /** Whether it can be sent, and need not be renewed yet. */
    boolean isYoung(long changesNow) {
        return changes == changesNow && ageNanos() < FRESH_NANOS / 2;
    }

    /** True once, in the second half of its time: who is told so asks the service, so that nobody need wait for it. */
    boolean isToBeRenewed() {
        return ageNanos() >= FRESH_NANOS / 2 && asking.compareAndSet(false, true);
    }

    boolean isOld() {
        return ageNanos() >= FRESH_NANOS;
    }

    boolean isAfter(Look other) {
        return askedNanos - other.askedNanos > 0;
    }

    long ageSeconds() {
        return Math.max(0, TimeUnit.NANOSECONDS.toSeconds(ageNanos()));
    }

    private long ageNanos() {
        return System.nanoTime() - askedNanos;
    }
}
