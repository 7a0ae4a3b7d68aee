package bellwether.launcher.process;

import java.time.Duration;

/** Ends a process: politely first, then by force. */
public final class Ending {
    private static final Duration AFTER_FORCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ProcessHandle process;

    private Ending(ProcessHandle process) {
        this.process = process;
    }

    public static Ending of(ProcessHandle process) {
        return new Ending(process);
    }

    /** Asks the process to end, and kills it when it has not within the limit. */
    public void within(Duration limit) {
        process.destroy();
        if (!comesWithin(limit)) {
            process.destroyForcibly();
            comesWithin(AFTER_FORCE);
        }
    }

    /** Whether the process is gone before the limit is over. */
    public boolean comesWithin(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isGone()) {
            if (System.nanoTime() > deadline || !pause()) {
                return isGone();
            }
        }
        return true;
    }

    /** An orphan stays as a zombie where the first process of a container reaps nobody: it has no command any more. */
    private boolean isGone() {
        return !process.isAlive() || process.info().command().isEmpty();
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
