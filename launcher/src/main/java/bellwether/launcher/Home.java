package bellwether.launcher;

import java.nio.file.Path;

/** The project's folder, as the start script names it. */
final class Home {
    private Home() {}

    static Path path() {
        String home = System.getProperty("bellwether.home");
        if (home == null) {
            throw new UsageProblem("start this through ./bellwether");
        }
        return Path.of(home);
    }

    /** The launcher's own jar, which the broker has on its class path, too. */
    static Path launcher(Path home) {
        return home.resolve("launcher/target/launcher-0.1.0.jar");
    }
}
