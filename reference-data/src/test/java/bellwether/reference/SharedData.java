package bellwether.reference;

import java.nio.file.Path;

/** Where the optional real data stand: {@code BELLWETHER_SHARED}, or the folder "shared" beside the repository. */
final class SharedData {
    private SharedData() {}

    static Path folder() {
        String property = System.getProperty("BELLWETHER_SHARED", System.getenv("BELLWETHER_SHARED"));
        return property != null
                ? Path.of(property)
                : Path.of("").toAbsolutePath().resolve("../../shared").normalize();
    }
}
