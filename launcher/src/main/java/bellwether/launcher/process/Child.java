package bellwether.launcher.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program while it runs, with its log and its pid file. A child that was told to stop does not start again. */
public final class Child {
    private static final Duration REAPING = Duration.ofSeconds(5);

    private final Program program;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;
    private boolean stopping;

    Child(Program program, Path log, Path pidFile) {
        this.program = program;
        this.log = log;
        this.pidFile = new PidFile(pidFile);
    }

    public String name() {
        return program.name();
    }

    Program program() {
        return program;
    }

    public Path log() {
        return log;
    }

    public synchronized boolean isAlive() {
        return process != null && process.isAlive();
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** @return the process, or null where the child was told to stop */
    synchronized @Nullable Process start() throws IOException {
        if (stopping) {
            return null;
        }
        ProcessBuilder builder = new ProcessBuilder(Detached.command(program.command()));
        builder.environment().putAll(program.environment());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process started = builder.start();
        started.getOutputStream().close();
        pidFile.write(started.pid());
        process = started;
        return started;
    }

    /** Ends the child, and does not come back before it has ended. */
    public void stop(Duration limit) {
        Process running;
        synchronized (this) {
            stopping = true;
            running = process;
        }
        if (running != null) {
            Ending.of(running.toHandle()).within(limit);
            // Ended, but perhaps a zombie that this JVM has not yet reaped: until then it still counts as alive.
            running.onExit()
                    .completeOnTimeout(running, REAPING.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
        pidFile.delete();
    }
}
