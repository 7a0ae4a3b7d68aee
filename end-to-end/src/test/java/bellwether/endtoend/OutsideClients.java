package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Clients and checkers from npm, as {@code outside-clients/package.json} pins them. */
final class OutsideClients {
    private static final Path PINNED = Path.of("outside-clients").toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "outside-clients").toAbsolutePath();
    private static final List<String> FILES = List.of("package.json", "package-lock.json");

    private OutsideClients() {}

    /** Where they are installed. Without npm the test is skipped. */
    static synchronized Path folder() throws IOException, InterruptedException {
        Path npm = Project.program("npm");
        Files.createDirectories(FOLDER);
        if (!isInstalled()) {
            for (String file : FILES) {
                Files.copy(PINNED.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            Ran ran = Ran.in(FOLDER, List.of(npm.toString(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
            assertThat(ran.exitCode()).as(ran.output()).isZero();
        }
        return FOLDER;
    }

    private static boolean isInstalled() throws IOException {
        // npm writes this file last.
        if (!Files.exists(FOLDER.resolve("node_modules/.package-lock.json"))) {
            return false;
        }
        for (String file : FILES) {
            if (!Files.exists(FOLDER.resolve(file))
                    || Files.mismatch(PINNED.resolve(file), FOLDER.resolve(file)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Runs a script as an ES module beside the installed packages. */
    static Ran node(String name, String script, String... arguments) throws IOException, InterruptedException {
        Path file = Files.writeString(folder().resolve(name + ".mjs"), script);
        List<String> words = new ArrayList<>(List.of(Project.program("node").toString(), file.toString()));
        words.addAll(List.of(arguments));
        return Ran.in(FOLDER, words);
    }

    /** Starts such a script that goes on until it is ended. */
    static Process startNode(String name, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder().resolve(name + ".mjs"), script);
        return new ProcessBuilder(Project.program("node").toString(), file.toString())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Runs one of the packages' own commands; none of them is to call home. */
    static Ran command(String name, String... arguments) throws IOException, InterruptedException {
        Path program = folder().resolve("node_modules/.bin").resolve(name);
        List<String> words = new ArrayList<>(
                List.of("env", "REDOCLY_TELEMETRY=off", "REDOCLY_SUPPRESS_UPDATE_NOTICE=true", program.toString()));
        words.addAll(List.of(arguments));
        return Ran.in(FOLDER, words);
    }
}
