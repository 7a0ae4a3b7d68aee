package bellwether.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * So many may be inside at once; others wait outside, and none of them long: who would be answered late is better told now to
 * come again. They go in in the order in which they came, until the first of them has waited so long that more come than go:
 * then whoever came last goes in first (adaptive LIFO). By turns everybody would wait nearly as long as one may, and most of
 * them for nothing; so those who are answered are answered soon.
 */
final class Places {
    /** There is no place, and none became free in time. */
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Taken(String why) {
            // Thrown most when there is no time for it.
            super(why, null, false, false);
        }
    }

    private static final Taken TOO_MANY_WAIT = new Taken("too many wait for a place");
    private static final Taken WAITED = new Taken("no place became free in time");

    private final int waiting;
    private final Duration longest;
    private final Duration inTurn;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int free;

    /**
     * @param inside at once
     * @param waiting at once
     * @param longest that one of them waits
     * @param inTurn how long the first of them may have waited for it to be a matter of turns
     */
    Places(int inside, int waiting, Duration longest, Duration inTurn) {
        this.free = inside;
        this.waiting = waiting;
        this.longest = longest;
        this.inTurn = inTurn;
    }

    private record Waiting(Promise<Void> turn, long sinceNanos) {}

    /** @return when there is a place, which is to be {@linkplain #leave left} then; or why there is none */
    Future<Void> take(Context context) {
        Waiting waiter = new Waiting(Promise.promise(), System.nanoTime());
        synchronized (this) {
            if (free > 0) {
                free--;
                return Future.succeededFuture();
            }
            if (queue.size() >= waiting) {
                return Future.failedFuture(TOO_MANY_WAIT);
            }
            queue.add(waiter);
        }
        long timer = context.owner().setTimer(longest.toMillis(), late -> giveUp(waiter));
        return waiter.turn().future().onSuccess(place -> context.owner().cancelTimer(timer));
    }

    void leave() {
        Waiting next;
        synchronized (this) {
            next = isMatterOfTurns() ? queue.pollFirst() : queue.pollLast();
            if (next == null) {
                free++;
            }
        }
        if (next != null) {
            next.turn().complete();
        }
    }

    private boolean isMatterOfTurns() {
        Waiting first = queue.peekFirst();
        return first == null || System.nanoTime() - first.sinceNanos() < inTurn.toNanos();
    }

    private void giveUp(Waiting waiter) {
        boolean waited;
        synchronized (this) {
            // Nearly always the first of them: all wait equally long.
            waited = queue.remove(waiter);
        }
        if (waited) {
            waiter.turn().fail(WAITED);
        }
    }
}
