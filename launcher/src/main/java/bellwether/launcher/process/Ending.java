package bellwether.launcher.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process: politely first, then by force. */
public final class Ending {
    private static final Duration AFTER_FORCE = Duration.ofSeconds(5);

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
        if (!ended(limit)) {
            process.destroyForcibly();
            ended(AFTER_FORCE);
        }
    }

    private boolean ended(Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
