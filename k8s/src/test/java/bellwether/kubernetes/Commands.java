package bellwether.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Programs of the machine. */
final class Commands {
    private Commands() {}

    static boolean exist(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What the command prints; an AssertionError with all it said if it fails. */
    static String output(String... command) {
        return output(Map.of(), command);
    }

    static boolean succeeds(String... command) {
        try {
            output(command);
            return true;
        } catch (AssertionError failed) {
            return false;
        }
    }

    /** @param environment added to that of this process */
    static String output(Map<String, String> environment, String... command) {
        try {
            Path errors = Files.createTempFile("bellwether", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            String said = Files.readString(errors);
            Files.delete(errors);
            if (exit != 0) {
                throw new AssertionError(String.join(" ", command) + " ended with " + exit + "\n" + output + said);
            }
            return output;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
