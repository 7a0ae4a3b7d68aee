package bellwether.launcher.bench;

import bellwether.launcher.process.StartFailure;
import java.time.Duration;

/** Waits for things that come soon or never. */
record Deadline(String what, long nanos) {
    static Deadline of(String what, Duration limit) {
        return new Deadline(what, System.nanoTime() + limit.toNanos());
    }

    /** Sleeps a moment between two looks. */
    void pause(long millis) throws InterruptedException {
        if (System.nanoTime() > nanos) {
            throw new StartFailure(what + " does not come");
        }
        Thread.sleep(millis);
    }
}
