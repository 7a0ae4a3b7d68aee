package bellwether.launcher.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process that works on a data folder, as {@code postmaster.pid} in that folder tells.
 *
 * <p>A launcher that is killed leaves its Postgres running. A second server on the same folder would refuse to start,
 * and its starter would take the orphan, on another port, for its own. So the orphan is stopped first.
 */
final class Postmaster {
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE = Duration.ofSeconds(5);

    private final Path data;
    private final Path pidFile;

    Postmaster(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** @return whether there was one */
    boolean stopOrphan() {
        Optional<ProcessHandle> orphan = process();
        orphan.ifPresent(this::stop);
        // Now the file can only name somebody else, whom the server would take for its predecessor.
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return orphan.isPresent();
    }

    void onEnd(Runnable action) {
        process().ifPresent(running -> {
            var unused = running.onExit().thenRunAsync(action);
        });
    }

    private Optional<ProcessHandle> process() {
        try {
            String pid = Files.readAllLines(pidFile).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs);
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(data.toString()))
                .isPresent();
    }

    /** SIGINT is Postgres's fast shutdown: sessions end, the data is written. SIGQUIT leaves that to the recovery. */
    private void stop(ProcessHandle process) {
        signal(process, "INT");
        if (!ended(process, FAST)) {
            signal(process, "QUIT");
            ended(process, IMMEDIATE);
        }
    }

    private static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
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
