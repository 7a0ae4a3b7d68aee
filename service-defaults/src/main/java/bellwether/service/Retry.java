package bellwether.service;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Repeats what needs the database until it is done, with a growing pause. It never gives up while the service is up,
 * since giving up would lose records; it stops at once when the service is being stopped.
 */
@ApplicationScoped
public class Retry {
    private static final Logger LOG = Logger.getLogger(Retry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch stopping = new CountDownLatch(1);

    /** Work that can fail for lack of the database. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T run() throws SQLException;
    }

    /** The service is being stopped, and the work is not done. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped(String what, @Nullable Throwable cause) {
            super("stopped while " + what, cause);
        }
    }

    /**
     * Runs the work, again and again while it fails with an {@link SQLException} anywhere in the causes. Any other
     * failure is a defect and passes through.
     *
     * @param what for the log: {@code storing 500 records}
     * @throws Stopped if the service is stopped first
     */
    public <T extends @Nullable Object> T untilDone(String what, Work<T> work) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return work.run();
            } catch (SQLException | RuntimeException e) {
                SQLException cause = sqlCause(e);
                if (cause == null) {
                    throw e instanceof RuntimeException defect ? defect : new IllegalStateException(e);
                }
                LOG.warnf("%s: %s; again in %d ms", what, cause.getMessage(), pause.toMillis());
                pauseOrStop(what, pause, cause);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** The failure of the database behind a failure, if it is one. */
    static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    private void pauseOrStop(String what, Duration pause, SQLException cause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Stopped(what, cause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(what, e);
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        stopping.countDown();
    }
}
