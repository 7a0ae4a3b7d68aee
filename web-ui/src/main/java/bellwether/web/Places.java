package bellwether.web;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * So many may be inside at once; others wait outside, in the order in which they came, and none of them long: who would be
 * answered late is better told now to come again.
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
    private final Deque<Promise<Void>> queue = new ArrayDeque<>();
    private int free;

    /**
     * @param inside at once
     * @param waiting at once
     * @param longest that one of them waits
     */
    Places(int inside, int waiting, Duration longest) {
        this.free = inside;
        this.waiting = waiting;
        this.longest = longest;
    }

    /** @return when there is a place, which is to be {@linkplain #leave left} then; or why there is none */
    Future<Void> take(Context context) {
        Promise<Void> turn = Promise.promise();
        synchronized (this) {
            if (free > 0) {
                free--;
                return Future.succeededFuture();
            }
            if (queue.size() >= waiting) {
                return Future.failedFuture(TOO_MANY_WAIT);
            }
            queue.add(turn);
        }
        long timer = context.owner().setTimer(longest.toMillis(), late -> giveUp(turn));
        return turn.future().onSuccess(place -> context.owner().cancelTimer(timer));
    }

    void leave() {
        Promise<Void> next;
        synchronized (this) {
            next = queue.poll();
            if (next == null) {
                free++;
            }
        }
        if (next != null) {
            next.complete();
        }
    }

    private void giveUp(Promise<Void> turn) {
        boolean waited;
        synchronized (this) {
            // Nearly always the first of them: all wait equally long.
            waited = queue.remove(turn);
        }
        if (waited) {
            turn.fail(WAITED);
        }
    }
}
