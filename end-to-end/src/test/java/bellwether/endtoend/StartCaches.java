package bellwether.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The caches of the programs' starts, made before the first stack starts, as {@code up} makes them after a build. They
 * cost about as much as three starts; the tests have more than a dozen.
 */
final class StartCaches {
    private static boolean asked;

    private StartCaches() {}

    /** Makes them, unless that was done since the last build. Where it fails, everything works, only slower. */
    static synchronized void prepare() {
        if (asked) {
            return;
        }
        asked = true;
        String command = Project.ROOT.resolve("bellwether").toString();
        ProcessBuilder training = new ProcessBuilder(command, "prepare").inheritIO();
        training.environment().put("BELLWETHER_BUILD", "never");
        try {
            training.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
