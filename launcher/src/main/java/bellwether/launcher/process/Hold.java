package bellwether.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps the supervisor of another process from starting a child again, while this process works on what is the child's. A
 * hold of a process that has ended counts for nothing.
 */
public final class Hold implements AutoCloseable {
    private final Path file;

    private Hold(Path file) {
        this.file = file;
    }

    /**
     * @param pids the folder of the pid files
     * @param child the child's name
     */
    public static Hold place(Path pids, String child) {
        Path file = file(pids, child);
        try {
            new PidFile(file).write(ProcessHandle.current().pid());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Hold(file);
    }

    static boolean isOn(Path pids, String child) {
        try {
            long holder = Long.parseLong(Files.readString(file(pids, child)).strip());
            return ProcessHandle.of(holder).filter(ProcessHandle::isAlive).isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    private static Path file(Path pids, String child) {
        return pids.resolve(child + ".hold");
    }

    @Override
    public void close() {
        new PidFile(file).delete();
    }
}
