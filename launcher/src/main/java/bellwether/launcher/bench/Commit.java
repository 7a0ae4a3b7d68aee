package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What was measured. */
final class Commit {
    private static final String UNKNOWN = "unknown";

    private Commit() {}

    /** @return the short name of the sources' commit, with a + if they were changed since; "unknown" without git */
    static String of(Path home) throws InterruptedException {
        String name = git(home, List.of("rev-parse", "--short", "HEAD"));
        String changed = git(home, List.of("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs"));
        return name.isEmpty() ? UNKNOWN : changed.isEmpty() ? name : name + "+";
    }

    private static String git(Path home, List<String> arguments) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(Stream.of("git"), arguments.stream()).toList())
                    .directory(home.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? answer : "";
        } catch (IOException e) {
            return "";
        }
    }
}
