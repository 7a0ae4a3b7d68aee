package bellwether.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that a start leaves behind for the next one: data, logs, pid files, and the addresses in use. */
record StateFolder(Path root) {
    /** A lock that nobody holds on to would be collected as garbage, and released. */
    private static final List<FileLock> HELD = new CopyOnWriteArrayList<>();

    /** Opens a folder, and creates it where it is missing. */
    static StateFolder open(Path root) {
        try {
            Files.createDirectories(root);
            StateFolder state = new StateFolder(root.toRealPath());
            Files.createDirectories(state.logs());
            Files.createDirectories(state.pids());
            return state;
        } catch (IOException e) {
            throw new UsageProblem("cannot use " + root + " as a state folder: " + e.getMessage());
        }
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path pids() {
        return root.resolve("pids");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path endpoints() {
        return root.resolve("endpoints.env");
    }

    Path source() {
        return root.resolve("source");
    }

    Path universe() {
        return root.resolve("universe.csv");
    }

    /** Whether a start has already put data here. */
    boolean isUsed() {
        return Files.exists(source());
    }

    /**
     * Keeps the folder for this process, until it ends, however it ends.
     *
     * @throws UsageProblem if another process has it
     */
    void lock() {
        Path file = root.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                HELD.add(lock);
                return;
            }
        } catch (OverlappingFileLockException e) {
            // The same answer as for another process.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new UsageProblem(root + " is in use by a running ./bellwether up; choose another --state");
    }

    /** Writes a file so that a reader sees it whole or not at all. */
    static void write(Path file, String text) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
