package bellwether.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real data and recordings, which is no part of the project: tests that need it are skipped without. */
public final class SharedFolder {
    private SharedFolder() {}

    /** The file or folder of that name; skips the test where there is none. */
    public static Path require(String name) {
        String configured = System.getProperty("BELLWETHER_SHARED", System.getenv("BELLWETHER_SHARED"));
        Path shared = configured == null ? Path.of("..", "..", "shared") : Path.of(configured);
        Path path = shared.resolve(name).toAbsolutePath().normalize();
        assumeTrue(Files.exists(path), () -> "Skipped: there is no " + path + " (set BELLWETHER_SHARED)");
        return path;
    }
}
