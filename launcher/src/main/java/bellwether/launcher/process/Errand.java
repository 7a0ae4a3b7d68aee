package bellwether.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A program that runs once in the foreground, on the launcher's own terminal. */
public final class Errand {
    private final PidFile pidFile;
    private @Nullable Process process;
    private boolean stopping;

    public Errand(Path pidFile) {
        this.pidFile = new PidFile(pidFile);
    }

    /** @return the program's exit code; 128 and more: ended by a signal */
    public int run(Program program) throws InterruptedException {
        try {
            return start(program).waitFor();
        } finally {
            pidFile.delete();
        }
    }

    private synchronized Process start(Program program) {
        if (stopping) {
            throw new StartFailure("stopped before " + program.name());
        }
        ProcessBuilder builder = new ProcessBuilder(program.command()).inheritIO();
        builder.environment().putAll(program.environment());
        try {
            Process started = builder.start();
            pidFile.write(started.pid());
            process = started;
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + program.name(), e);
        }
    }

    /** Ends the program where it runs, and lets no other one start. */
    public void stop(Duration limit) {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running != null) {
            Ending.of(running.toHandle()).within(limit);
        }
    }
}
