package bellwether.launcher.postgres;

import bellwether.launcher.process.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The server process that works on a data folder, as {@code postmaster.pid} in that folder tells.
 *
 * <p>A launcher that is killed leaves its Postgres running. A second server on the same folder would refuse to start,
 * and its starter would take the orphan, on another port, for its own. So the orphan is stopped first.
 */
final class Postmaster {
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration GLANCE = Duration.ofMillis(500);
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

    /** The server is nobody's child, so its end has to be looked for. */
    void onEnd(Runnable action) {
        process().ifPresent(running -> Thread.ofVirtual().start(() -> {
            while (!Ending.of(running).comesWithin(Duration.ZERO)) {
                LockSupport.parkNanos(GLANCE.toNanos());
            }
            action.run();
        }));
    }

    private Optional<ProcessHandle> process() {
        try {
            String pid = Files.readAllLines(pidFile).getFirst().strip();
            return ProcessHandle.of(Long.parseLong(pid)).filter(this::isOurs);
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
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
        Ending ending = Ending.of(process);
        signal(process, "INT");
        if (!ending.comesWithin(FAST)) {
            signal(process, "QUIT");
            ending.comesWithin(IMMEDIATE);
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
}
