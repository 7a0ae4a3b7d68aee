package bellwether.fuzzing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * One target tried for a while, in a JVM of its own.
 *
 * @param home the module's folder
 * @param limit when it ends, as libFuzzer takes it: {@code -runs=2000} or {@code -max_total_time=60}
 */
record Campaign(Path home, Target target, String limit) {
    /**
     * How it ended.
     *
     * @param findings lines of what went wrong; empty if nothing did
     */
    record Result(long executions, List<String> findings) {}

    Result run() throws IOException, InterruptedException {
        Path work = Files.createDirectories(home.resolve("target/fuzzing").resolve(target.name()));
        Path found = Files.createDirectories(work.resolve("found"));
        Process process = new ProcessBuilder(command(found))
                .directory(work.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        }
        boolean clean = process.waitFor() == 0;
        Files.write(work.resolve("log"), lines);
        return new Result(executions(lines), clean ? List.of() : findings(lines));
    }

    /** Inputs to begin with: the target's own, or those of all. */
    private List<String> seeds() throws IOException {
        Path corpus = home.resolve("corpus");
        if (Files.isDirectory(corpus.resolve(target.name()))) {
            return List.of(corpus.resolve(target.name()).toString());
        }
        try (Stream<Path> folders = Files.list(corpus)) {
            return folders.sorted().map(Path::toString).toList();
        }
    }

    private List<String> command(Path found) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.entry(),
                "--instrumentation_includes=bellwether.**",
                limit,
                "-max_len=" + target.longestInput(),
                "-dict=" + home.resolve("words.dict"),
                "-print_final_stats=1",
                found.toString()));
        command.addAll(seeds());
        return command;
    }

    private static long executions(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("stat::number_of_executed_units:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static List<String> findings(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("==")
                        || line.startsWith("\tat bellwether")
                        || line.contains("Exception")
                        || line.contains("ERROR")
                        || line.startsWith("Base64:"))
                .limit(40)
                .toList();
    }
}
