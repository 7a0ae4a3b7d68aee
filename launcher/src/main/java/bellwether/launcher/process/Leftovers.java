package bellwether.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Children of an earlier launcher that was killed before it could stop them.
 *
 * <p>A pid may long belong to somebody else, so a process is taken for ours only if its command line carries the mark
 * of this very state folder.
 */
public final class Leftovers {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path pids;
    private final Path state;

    public Leftovers(Path state, Path pids) {
        this.pids = pids;
        this.state = state;
    }

    static String mark(Path state) {
        return "-Dbellwether.state=" + state;
    }

    /** Stops all that is left, and answers their names. */
    public List<String> stop() {
        List<String> stopped = new ArrayList<>();
        for (Path file : pidFiles()) {
            Optional<ProcessHandle> process = read(file).filter(child -> isOurs(child, state));
            process.ifPresent(handle -> {
                Ending.of(handle).within(GRACE);
                stopped.add(file.getFileName().toString().replace(".pid", ""));
            });
            delete(file);
        }
        return stopped;
    }

    private List<Path> pidFiles() {
        try (Stream<Path> files = Files.list(pids)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isOurs(ProcessHandle process, Path state) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(mark(state) + " "))
                .isPresent();
    }

    private static Optional<ProcessHandle> read(Path file) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
