package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A {@code ./bellwether} command as a process of its own, on ports of its own. */
final class Bellwether implements AutoCloseable {
    /** For a machine under load; a start takes seconds. */
    private static final Duration READY_LIMIT = Duration.ofMinutes(8);

    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    private static final List<String> PORTS = List.of("WEB", "QUOTE", "MOVERS", "MARKET", "KAFKA", "POSTGRES");

    /** As a script's shell does it: SIGINT is ignored, unless the program takes that back. */
    private static final List<String> IN_THE_BACKGROUND = List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");

    private final Path state;
    private final Process process;
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final Thread reader;
    private final Thread lastResort = new Thread(this::endProcess);

    private Bellwether(Path state, Process process) {
        this.state = state;
        this.process = process;
        // Reading a pipe holds on to a carrier: with virtual threads, two quiet stacks would keep a third from being
        // heard.
        this.reader = Thread.ofPlatform().daemon().start(this::read);
        Runtime.getRuntime().addShutdownHook(lastResort);
    }

    /** Starts everything and comes back when the dashboard is ready. */
    static Bellwether up(Path state, String... options) {
        Bellwether started = begin(state, Map.of(), options);
        try {
            started.awaitReady();
        } catch (Throwable e) {
            // Nobody else knows of it yet, and it would take its cores from all tests that follow.
            started.close();
            throw e;
        }
        return started;
    }

    /** Starts everything and comes back at once. */
    static Bellwether begin(Path state, Map<String, String> environment, String... options) {
        return run(state, environment, "up", options);
    }

    /** One ingest run to its end. */
    static Bellwether ingest(Path state, String... options) {
        Bellwether run = beginIngest(state, options);
        run.awaitEnd(READY_LIMIT);
        return run;
    }

    /** Starts an ingest run and comes back at once. */
    static Bellwether beginIngest(Path state, String... options) {
        return run(state, Map.of(), "ingest", options);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Another command to its end. */
    static Bellwether command(Path state, String command, String... options) {
        Bellwether run = run(state, Map.of(), command, options);
        run.awaitEnd(READY_LIMIT);
        return run;
    }

    /** A benchmark to its end, on a stack of its own. */
    static Bellwether bench(Path folder, String... words) {
        Bellwether run = start(folder, Map.of(), "bench", words);
        run.awaitEnd(READY_LIMIT);
        return run;
    }

    private static Bellwether run(Path state, Map<String, String> environment, String command, String... options) {
        List<String> words = new ArrayList<>(List.of("--state", state.toString()));
        words.addAll(List.of(options));
        return start(state, environment, command, words.toArray(String[]::new));
    }

    private static Bellwether start(Path state, Map<String, String> environment, String command, String... options) {
        List<String> words = new ArrayList<>(IN_THE_BACKGROUND);
        words.addAll(List.of(Project.ROOT.resolve("bellwether").toString(), command));
        words.addAll(List.of(options));
        StartCaches.prepare();
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("BELLWETHER_BUILD", "never");
        PORTS.forEach(part -> builder.environment().put("BELLWETHER_" + part + "_PORT", "0"));
        builder.environment().putAll(environment);
        try {
            return new Bellwether(state, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
            }
        } catch (IOException e) {
            output.add("(output ends: " + e.getMessage() + ")");
        }
    }

    void awaitReady() {
        awaitLine("Dashboard ready: ");
    }

    /** Waits for a line that has the text in it. */
    void awaitLine(String text) {
        long deadline = System.nanoTime() + READY_LIMIT.toNanos();
        while (!says(text)) {
            assertThat(process.isAlive() || reader.isAlive())
                    .as("ended before it said '%s':%n%s", text, output())
                    .isTrue();
            assertThat(System.nanoTime())
                    .as("does not say '%s':%n%s", text, output())
                    .isLessThan(deadline);
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean says(String text) {
        synchronized (output) {
            return output.stream().anyMatch(line -> line.contains(text));
        }
    }

    String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** @return the address under the key, as the stack has written it down */
    String address(String key) {
        try {
            Map<String, String> lines = Files.readAllLines(state.resolve("endpoints.env")).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
            return lines.getOrDefault(key, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api() {
        return new Api(address("WEB_URL"));
    }

    Api market() {
        return new Api(address("MARKET_URL"));
    }

    Topic topic(String name) {
        return new Topic(address("KAFKA_BOOTSTRAP"), name);
    }

    Path state() {
        return state;
    }

    /** All that it started and that is its descendant. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** @param name of a part, as of its log */
    ProcessHandle child(String name) {
        try {
            return ProcessHandle.of(Long.parseLong(
                            Files.readString(state.resolve("pids").resolve(name + ".pid"))
                                    .strip()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does it. */
    void interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        awaitEnd(STOP_LIMIT);
    }

    /** As the out-of-memory killer does it. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(STOP_LIMIT);
    }

    int exitCode() {
        return process.exitValue();
    }

    void awaitEnd(Duration limit) {
        try {
            assertThat(process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS))
                    .as("does not end:%n%s", output())
                    .isTrue();
            // What it started may hold on to its output after it was killed.
            reader.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void endProcess() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() {
        endProcess();
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // The JVM is ending already, and has done the same.
        }
    }
}
