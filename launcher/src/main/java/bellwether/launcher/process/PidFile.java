package bellwether.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where the pid of a running process is noted. Whoever reads it sees a whole pid or no file, also after a kill. */
record PidFile(Path path) {
    void write(long pid) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".fresh");
        Files.writeString(fresh, pid + "\n");
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
