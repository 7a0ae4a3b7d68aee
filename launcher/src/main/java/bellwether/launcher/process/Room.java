package bellwether.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be free on the disk of a folder before a program that keeps its data there starts. */
public record Room(Path folder, long bytes) {
    public boolean isThere() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can be said of the disk of " + folder, e);
        }
    }

    /** For who waits for it. */
    public String wanted() {
        return "its disk is full. It needs " + (bytes >> 20) + " MB to start. Its folder: " + folder;
    }
}
