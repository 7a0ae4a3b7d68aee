package bellwether.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Where things are. */
final class Project {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private Project() {}

    /**
     * A file of real market data, which is not part of the project. Where it is absent the test is skipped.
     *
     * @param name below the folder that BELLWETHER_SHARED names
     */
    static Path shared(String name) {
        String folder = Optional.ofNullable(System.getProperty("BELLWETHER_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("BELLWETHER_SHARED")))
                .orElse(ROOT.resolve("../shared").toString());
        Path file = Path.of(folder).resolve(name).normalize();
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: real market data is not here: " + file);
        return file;
    }

    /** A program of the system. Where it is absent the test is skipped. */
    static Path program(String name) {
        for (String folder : System.getenv().getOrDefault("PATH", "/usr/bin").split(":")) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        return Assumptions.abort("skipped: " + name + " is not installed");
    }
}
