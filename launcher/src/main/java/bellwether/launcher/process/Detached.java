package bellwether.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the terminal's Ctrl-C away from a child: it goes to every process of the terminal's foreground group, and the
 * broker would be gone before the services could say goodbye to it. The launcher stops its children itself, in order.
 */
final class Detached {
    private static final boolean HAS_SETSID = isOnPath("setsid");

    private Detached() {}

    static List<String> command(List<String> command) {
        List<String> detached = new ArrayList<>();
        if (HAS_SETSID) {
            detached.add("setsid");
        } else {
            // A signal that is ignored stays so after exec, and a JVM honours that.
            detached.addAll(List.of("sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
        }
        detached.addAll(command);
        return detached;
    }

    private static boolean isOnPath(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
