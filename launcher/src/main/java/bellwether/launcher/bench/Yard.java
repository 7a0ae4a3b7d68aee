package bellwether.launcher.bench;

import bellwether.launcher.kafka.CatchUp;
import bellwether.launcher.process.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the benchmarks of one run share: a folder that is deleted at the end, and one loaded stack. */
final class Yard implements AutoCloseable {
    static final List<String> GROUPS = List.of("quote-service", "movers-service");

    private final Path home;
    private final List<Path> data;
    private final @Nullable String symbols;
    private final Console console;
    private final Path folder;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<AutoCloseable> ground = new ArrayList<>();
    private @Nullable OwnStack stack;
    private @Nullable Load load;

    /**
     * @param data of a replay; the simulated market without any
     * @param symbols all that the market has if null
     * @param running the state folder of a stack that runs already; null to start one
     */
    Yard(Path home, List<Path> data, @Nullable String symbols, @Nullable Path running, Console console)
            throws IOException {
        this.home = home;
        this.data = List.copyOf(data);
        this.symbols = symbols;
        this.console = console;
        this.folder = Files.createTempDirectory("bellwether-bench");
        this.stack = running == null ? null : OwnStack.running(home, running);
        // However the run ends, nothing that it started stays.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end-of-bench"));
    }

    /** How long one ingest took, until all it sent could be read from both services. */
    record Load(long rows, double seconds) {
        double rowsPerSecond() {
            return rows / seconds;
        }
    }

    Path home() {
        return home;
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    Console console() {
        return console;
    }

    /** Has this ended after the stack and before the folder is deleted, however the run ends. */
    synchronized <T extends AutoCloseable> T keep(T thing) {
        ground.add(thing);
        return thing;
    }

    /** The prices that are measured with, for the commands' lines. */
    List<String> source() {
        List<String> options = new ArrayList<>(List.of("--source", data.isEmpty() ? "simulated" : "replay"));
        for (Path file : data) {
            options.addAll(List.of("--data", file.toAbsolutePath().toString()));
        }
        return options;
    }

    /** A stack with all prices in it. The first call starts and loads it. */
    synchronized OwnStack stack() throws Exception {
        if (stack != null) {
            return stack;
        }
        console.step("starting a stack");
        OwnStack started = emptyStack(Map.of(), List.of());
        console.step("loading all prices into it");
        load = fill(started);
        return started;
    }

    /**
     * A stack that holds next to nothing, for those that load by themselves. It ends with this.
     *
     * @param environment of it
     * @param more options of its start
     */
    synchronized OwnStack emptyStack(Map<String, String> environment, List<String> more) throws Exception {
        List<String> options = new ArrayList<>(source());
        options.addAll(List.of("--symbols", "AAPL", "--history", "5d"));
        options.addAll(more);
        OwnStack begun = OwnStack.begin(home, folder("state"), environment, options);
        stack = begun;
        return begun.awaitReady();
    }

    /** @throws Bench.NotHere if the stack was there before */
    Load load() throws Exception {
        stack();
        if (load == null) {
            throw new Bench.NotHere("the loading was over before");
        }
        return load;
    }

    private Load fill(OwnStack running) throws Exception {
        Tables tables = new Tables(running.postgres());
        long before = tables.count("quote.daily_bar") + tables.count("quote.hourly_bar");
        List<String> everything = everything(running);
        long began = System.nanoTime();
        running.ingest(everything);
        new CatchUp(running.kafka(), GROUPS, Console.silent()).await();
        for (String date : tables.someSessions(12)) {
            get(running.web() + "/api/v1/movers?date=" + date);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Load(tables.count("quote.daily_bar") + tables.count("quote.hourly_bar") - before, seconds);
    }

    /** The options of an ingest run that loads all there is to measure with. */
    List<String> everything(OwnStack running) throws IOException, InterruptedException {
        return List.of(
                "--symbols=" + (symbols == null ? universe(running) : symbols),
                "--history=" + (data.isEmpty() ? "5y" : "max"),
                "--hourly-history=" + (data.isEmpty() ? "5d" : "max"));
    }

    private String universe(OwnStack running) throws IOException, InterruptedException {
        Path file = folder("universe").resolve("universe.csv");
        Files.writeString(file, get(running.endpoint("MARKET_URL") + "/control/universe"));
        return file.toString();
    }

    /** @throws IOException if the answer is not a 200 */
    String get(String address) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** Ends the shared stack, for those that need the machine or its state folder for themselves. */
    synchronized void endStack() {
        if (stack != null) {
            stack.close();
            stack = null;
        }
    }

    @Override
    public synchronized void close() {
        endStack();
        ground.forEach(Yard::end);
        ground.clear();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
