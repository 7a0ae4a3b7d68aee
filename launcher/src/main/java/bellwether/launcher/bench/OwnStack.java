package bellwether.launcher.bench;

import bellwether.launcher.process.Ending;
import bellwether.launcher.process.StartFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@code ./bellwether up} that nobody else uses; or one that somebody else runs, which is left as it is. */
final class OwnStack implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(90);
    private static final List<String> PORTS = List.of("WEB", "QUOTE", "MOVERS", "MARKET", "KAFKA", "POSTGRES");

    private final Path home;
    private final Path state;
    private final Map<String, String> environment;
    private final @Nullable Process process;
    private final Set<Process> ingests = ConcurrentHashMap.newKeySet();
    private final List<String> said = new ArrayList<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private OwnStack(Path home, Path state, Map<String, String> environment, @Nullable Process process) {
        this.home = home;
        this.state = state;
        this.environment = environment;
        this.process = process;
    }

    /** One that runs already. */
    static OwnStack running(Path home, Path state) {
        return new OwnStack(home, state, Map.of(), null);
    }

    /**
     * Starts it, and comes back at once.
     *
     * @param environment of it, and of each ingest run later, in addition to this process's own
     */
    static OwnStack begin(Path home, Path state, Map<String, String> environment, List<String> options)
            throws IOException {
        Process process = command(home, state, environment, "up", options);
        OwnStack begun = new OwnStack(home, state, environment, process);
        Thread.ofPlatform().daemon().start(() -> begun.listen(process));
        return begun;
    }

    private static Process command(
            Path home, Path state, Map<String, String> environment, String name, List<String> options)
            throws IOException {
        List<String> words = new ArrayList<>();
        words.addAll(List.of(home.resolve("bellwether").toString(), name, "--state", state.toString()));
        words.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        PORTS.forEach(part -> builder.environment().put("BELLWETHER_" + part + "_PORT", "0"));
        builder.environment().put("BELLWETHER_BUILD", "never");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void listen(Process process) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                if (line.startsWith("Dashboard ready: ")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.countDown();
        }
    }

    OwnStack awaitReady() throws InterruptedException {
        ready.await();
        synchronized (said) {
            if (said.stream().noneMatch(line -> line.startsWith("Dashboard ready: "))) {
                throw new StartFailure("the stack to be measured did not start:\n" + String.join("\n", said));
            }
        }
        return this;
    }

    /** Whether the launcher lives; what it supervises may be gone for a moment. */
    boolean isRunning() {
        return process == null || process.isAlive();
    }

    /** Runs one ingest to its end. */
    void ingest(List<String> options) throws IOException, InterruptedException {
        IngestEnd end = tryIngest(options);
        if (end.code() != 0) {
            throw new StartFailure("the ingest run ended with " + end.code() + ":\n" + end.output());
        }
    }

    /** How an ingest run ended, and what it said. */
    record IngestEnd(int code, String output) {}

    /** Runs one ingest, however it ends. */
    IngestEnd tryIngest(List<String> options) throws IOException, InterruptedException {
        return tryIngest(Map.of(), options);
    }

    /** @param more environment of this run alone */
    IngestEnd tryIngest(Map<String, String> more, List<String> options) throws IOException, InterruptedException {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(more);
        Process run = command(home, state, all, "ingest", options);
        ingests.add(run);
        try {
            String output = run.inputReader().lines().collect(Collectors.joining("\n"));
            return new IngestEnd(run.waitFor(), output);
        } finally {
            ingests.remove(run);
        }
    }

    Path state() {
        return state;
    }

    Path pids() {
        return state.resolve("pids");
    }

    /** @param key as in {@code endpoints.env} */
    String endpoint(String key) throws IOException {
        return Files.readAllLines(state.resolve("endpoints.env")).stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IOException(key + " is not in endpoints.env"));
    }

    String web() throws IOException {
        return endpoint("WEB_URL");
    }

    String kafka() throws IOException {
        return endpoint("KAFKA_BOOTSTRAP");
    }

    String postgres() throws IOException {
        return endpoint("POSTGRES_URL");
    }

    long pid(String service) throws IOException {
        return Long.parseLong(Files.readString(pids().resolve(service + ".pid")).strip());
    }

    @Override
    public void close() {
        ingests.forEach(run -> Ending.of(run.toHandle()).within(STOP_LIMIT));
        if (process != null) {
            Ending.of(process.toHandle()).within(STOP_LIMIT);
            process.onExit().join();
        }
    }
}
