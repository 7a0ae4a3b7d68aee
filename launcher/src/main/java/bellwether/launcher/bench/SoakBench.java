package bellwether.launcher.bench;

import bellwether.launcher.kafka.CatchUp;
import bellwether.launcher.process.Console;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Readers, event streams and ingest runs for a long time, and what each part's memory does meanwhile. */
public final class SoakBench {
    private static final List<String> PARTS =
            List.of("quote-service", "movers-service", "web-ui", "market-server", "kafka");
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(30);
    private static final Duration BETWEEN_DAYS = Duration.ofMinutes(2);

    private final Path home;
    private final List<Path> data;
    private final @Nullable LocalDate today;
    private final int readers;
    private final int streams;
    private final Console console = new Console(System.out);

    /**
     * @param data of a replay; the simulated market without any
     * @param today of the replay at the beginning; each ingest run is a day later. Null: all are of one day
     */
    public SoakBench(Path home, List<Path> data, @Nullable LocalDate today, int readers, int streams) {
        this.home = home;
        this.data = List.copyOf(data);
        this.today = today;
        this.readers = readers;
        this.streams = streams;
    }

    public SoakReport run(Duration length) throws Exception {
        try (Yard yard = new Yard(home, data, null, null, console)) {
            OwnStack stack =
                    yard.emptyStack(Map.of(), today == null ? List.of() : List.of("--today", today.toString()));
            stack.ingest(yard.everything(stack));
            new CatchUp(stack.kafka(), Yard.GROUPS, console).await();
            console.step("loaded; now " + readers + " readers and " + streams + " event streams");
            return soak(yard, stack, new Days(stack, today), length);
        }
    }

    private SoakReport soak(Yard yard, OwnStack stack, Days days, Duration length) throws Exception {
        Tables tables = new Tables(stack.postgres());
        List<String> symbols = tables.texts("select symbol from quote.instrument order by symbol");
        List<String> update =
                List.of(yard.everything(stack).getFirst(), "--history=5d", "--hourly-history=5d", "--quiet");
        try (PacedReaders paced = new PacedReaders(stack.web(), readers, symbols, tables.someSessions(100));
                EventReaders events = new EventReaders(URI.create(stack.web()).getPort(), streams, 1)) {
            Thread updates = Thread.ofPlatform().daemon().name("updates").start(() -> update(stack, days, update));
            Map<String, List<MemorySample>> samples = sample(stack, length);
            updates.interrupt();
            updates.join();
            if (paced.refused() > 0) {
                console.step("refused: " + paced.refusals());
            }
            return new SoakReport(
                    samples,
                    length,
                    String.format(
                            Locale.ROOT,
                            "%d readers got %,d answers, 99 of 100 within %,d ms, and were refused %,d; of %d event"
                                    + " streams %d ended; %d ingest runs",
                            readers,
                            paced.answered(),
                            paced.withinMillis(0.99),
                            paced.refused(),
                            streams,
                            events.lost(),
                            days.runs()));
        }
    }

    private Map<String, List<MemorySample>> sample(OwnStack stack, Duration length) throws Exception {
        Map<String, List<MemorySample>> samples = new LinkedHashMap<>();
        long began = System.nanoTime();
        for (long due = began; due - began <= length.toNanos(); due += BETWEEN_SAMPLES.toNanos()) {
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            double minute = (System.nanoTime() - began) / 60e9;
            for (String part : PARTS) {
                sample(stack, part, minute, samples.computeIfAbsent(part, name -> new ArrayList<>()));
            }
        }
        return samples;
    }

    private void sample(OwnStack stack, String part, double minute, List<MemorySample> samples)
            throws InterruptedException {
        try {
            samples.add(MemorySample.take(minute, stack.pid(part)));
        } catch (IOException e) {
            console.step(part + " is not there: " + e.getMessage());
        }
    }

    private void update(OwnStack stack, Days days, List<String> options) {
        try {
            while (true) {
                days.next();
                OwnStack.IngestEnd end = stack.tryIngest(options);
                if (end.code() != 0) {
                    console.step("an ingest run ended with " + end.code() + ":\n" + end.output());
                }
                Thread.sleep(BETWEEN_DAYS);
            }
        } catch (InterruptedException e) {
            // The end of the soak.
        } catch (IOException e) {
            console.step("no more ingest runs: " + e);
        }
    }

    /** The days of a replay, which begins some before its last. */
    private static final class Days {
        private final OwnStack stack;
        private @Nullable LocalDate today;
        private volatile int runs;

        private Days(OwnStack stack, @Nullable LocalDate today) {
            this.stack = stack;
            this.today = today;
        }

        void next() throws IOException, InterruptedException {
            runs++;
            if (today != null) {
                today = today.plusDays(1);
                moveTo(today);
            }
        }

        int runs() {
            return runs;
        }

        private void moveTo(LocalDate date) throws IOException, InterruptedException {
            URI address = URI.create(stack.endpoint("MARKET_URL") + "/control/today?date=" + date);
            try (HttpClient http = HttpClient.newHttpClient()) {
                var request = HttpRequest.newBuilder(address).POST(HttpRequest.BodyPublishers.noBody());
                int status =
                        http.send(request.build(), BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new IOException(address + " answers " + status);
                }
            }
        }
    }
}
