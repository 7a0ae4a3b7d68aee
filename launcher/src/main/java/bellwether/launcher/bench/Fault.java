package bellwether.launcher.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is done to a stack while it loads.
 *
 * @param name for the table
 * @param deed on what, and how
 */
record Fault(String name, Deed deed) {
    private static final List<String> PARTS =
            List.of("ingest", "quote-service", "movers-service", "web-ui", "kafka", "postgres");
    /** Among so many the market's rule for one of four has struck. */
    private static final int ENOUGH_ANSWERS = 8;

    private static final Pattern INGEST_RUN = Pattern.compile("ingest-[0-9]+\\.pid");
    private static final Pattern ANSWERS = Pattern.compile("\"[0-9]{3}\":([0-9]+)");
    private static final List<String> MARKET = List.of("429", "503", "html", "malformed", "cut", "slow");

    /** The ways to disturb. */
    sealed interface Deed {
        /** SIGKILL. */
        record Kill(String part) implements Deed {}

        /** Neither dead nor answering: stopped for as long, with connections open. */
        record Pause(String part, Duration length) implements Deed {}

        /** Connections to it are reset, and refused for as long. */
        record Cut(String part, Duration length) implements Deed {}

        /** Connections to it stay, and carry nothing for as long. */
        record Silence(String part, Duration length) implements Deed {}

        /** The disk on which a store keeps its data has no room left for as long. */
        record Fill(String store, Duration length) implements Deed {}

        /** Answers of the market server fail for as long. */
        record Refuse(String kind, double rate, Duration length) implements Deed {}
    }

    static List<Fault> all(Duration length) {
        String passing = " for " + length.toSeconds() + " s";
        List<Fault> faults = new ArrayList<>();
        for (String part : PARTS) {
            faults.add(new Fault("SIGKILL of " + part, new Deed.Kill(part)));
            faults.add(new Fault(part + " stands still" + passing, new Deed.Pause(part, length)));
        }
        for (String part : Network.parts()) {
            faults.add(new Fault("network to " + part + " cut" + passing, new Deed.Cut(part, length)));
            faults.add(new Fault("network to " + part + " silent" + passing, new Deed.Silence(part, length)));
        }
        for (String store : Disks.stores()) {
            // Long enough for a store to notice, to end, and to fail to start again.
            Duration full = length.multipliedBy(2);
            faults.add(
                    new Fault("disk of " + store + " full for " + full.toSeconds() + " s", new Deed.Fill(store, full)));
        }
        for (String kind : MARKET) {
            faults.add(
                    new Fault("market answers " + kind + " to 1 of 4" + passing, new Deed.Refuse(kind, 0.25, length)));
        }
        return List.copyOf(faults);
    }

    /** Whether it takes a small disk. */
    boolean fillsDisk() {
        return deed instanceof Deed.Fill;
    }

    /**
     * Does it; comes back when what can be undone is undone.
     *
     * @return whether a living part was struck
     */
    boolean strike(Scene scene) throws IOException, InterruptedException {
        OwnStack stack = scene.stack();
        return switch (deed) {
            case Deed.Kill(String part) -> kill(process(stack, part));
            case Deed.Pause(String part, Duration length) -> pause(process(stack, part), length);
            case Deed.Cut(String part, Duration length) ->
                interrupt(scene.network().to(part), Relay::cut, length);
            case Deed.Silence(String part, Duration length) ->
                interrupt(scene.network().to(part), Relay::silence, length);
            case Deed.Fill(String store, Duration length) -> {
                scene.disks().of(store).fillFor(length);
                yield true;
            }
            case Deed.Refuse(String kind, double rate, Duration length) -> {
                long before = answers(stack);
                refuse(stack, kind, rate);
                Thread.sleep(length);
                refuse(stack, "none", 0);
                yield answers(stack) - before >= ENOUGH_ANSWERS;
            }
        };
    }

    private interface Interruption {
        void of(Relay relay) throws IOException;
    }

    /** @return whether there was a connection to be cut */
    private static boolean interrupt(Relay relay, Interruption interruption, Duration length)
            throws IOException, InterruptedException {
        if (relay.connections() == 0) {
            return false;
        }
        try {
            interruption.of(relay);
            Thread.sleep(length);
        } finally {
            relay.mend();
        }
        return true;
    }

    private static boolean kill(Optional<ProcessHandle> process) {
        if (process.isEmpty() || !process.get().destroyForcibly()) {
            return false;
        }
        process.get().onExit().join();
        return true;
    }

    private static boolean pause(Optional<ProcessHandle> process, Duration length)
            throws IOException, InterruptedException {
        if (process.isEmpty()) {
            return false;
        }
        // A database server is a family of processes.
        List<ProcessHandle> family =
                Stream.concat(process.stream(), process.get().descendants()).toList();
        signal("-STOP", family);
        boolean living = process.get().isAlive();
        try {
            Thread.sleep(length);
        } finally {
            signal("-CONT", family);
        }
        return living;
    }

    /** How many requests the market has answered so far, in whatever way. */
    private static long answers(OwnStack stack) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String counts = http.send(
                            HttpRequest.newBuilder(URI.create(stack.endpoint("MARKET_URL") + "/control/requests"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            return ANSWERS.matcher(counts)
                    .results()
                    .mapToLong(count -> Long.parseLong(count.group(1)))
                    .sum();
        }
    }

    private static void refuse(OwnStack stack, String kind, double rate) throws IOException, InterruptedException {
        String rule = "{\"kind\":\"" + kind + "\",\"rate\":" + rate + "}";
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(stack.endpoint("MARKET_URL") + "/control/faults"))
                            .header("content-type", "application/json")
                            .POST(BodyPublishers.ofString(rule))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            // One that has ended meanwhile is no failure.
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    /** @return nothing if it has ended already, as an ingest run has after the load */
    private static Optional<ProcessHandle> process(OwnStack stack, String part) throws IOException {
        return switch (part) {
            case "postgres" -> firstLine(stack.state().resolve("postgres/postmaster.pid"));
            case "ingest" -> ingestRun(stack.pids());
            default -> firstLine(stack.pids().resolve(part + ".pid"));
        };
    }

    /** The run that loads; not the live prices' stream beside it, which is never told to end. */
    static Optional<ProcessHandle> ingestRun(Path pids) throws IOException {
        try (Stream<Path> files = Files.list(pids)) {
            for (Path file : files.filter(file ->
                            INGEST_RUN.matcher(file.getFileName().toString()).matches())
                    .toList()) {
                Optional<ProcessHandle> running = firstLine(file);
                if (running.isPresent()) {
                    return running;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ProcessHandle> firstLine(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive);
    }
}
