package bellwether.launcher.bench;

import bellwether.launcher.process.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Bytes a bar on disk, and whether bars and movers are answered as fast when there are many. The rows are put into the
 * services' own tables by SQL, since the way through Kafka would take hours and leave the same rows.
 */
final class SizeBench implements Bench {
    private static final int ASKED_SESSIONS = 90;
    private static final Duration SETTLED_LIMIT = Duration.ofMinutes(10);

    private final int symbols;
    private final int fewSessions;
    private final int manySessions;
    private final int seconds;

    SizeBench(int symbols, int fewSessions, int manySessions, int seconds) {
        this.symbols = symbols;
        this.fewSessions = fewSessions;
        this.manySessions = manySessions;
        this.seconds = seconds;
    }

    /** What 99 of 100 answers take at most, in milliseconds. */
    private record Answers(long rows, double bars, double movers) {}

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        yard.endStack();
        Path folder = yard.folder("size");
        Wrk wrk = new Wrk(yard.home(), folder, seconds);
        Console quiet = Console.silent();
        try (BareStores stores = BareStores.start(folder, quiet);
                PlainService quote = service(yard, folder, stores, "quote-service");
                PlainService movers = service(yard, folder, stores, "movers-service")) {
            quote.awaitReady();
            movers.awaitReady();
            GrownTables tables = new GrownTables(new Tables(stores.postgres()));
            tables.announce(symbols);
            tables.addLatest(fewSessions);
            Answers few = measure(tables, wrk, quote, movers);
            yard.console().step(String.format(Locale.ROOT, "%,d bars measured, adding more", few.rows()));
            tables.addHistory(fewSessions, manySessions - fewSessions);
            return findings(tables, few, measure(tables, wrk, quote, movers));
        }
    }

    private static PlainService service(Yard yard, Path folder, BareStores stores, String name) throws Exception {
        Path app = yard.home().resolve(name).resolve("target/quarkus-app");
        return PlainService.begin(app, folder.resolve(name + ".log"), stores.kafka(), stores.postgres());
    }

    private Answers measure(GrownTables tables, Wrk wrk, PlainService quote, PlainService movers) throws Exception {
        Deadline deadline = Deadline.of("the counting of who traded", SETTLED_LIMIT);
        while (!tables.areSettled()) {
            deadline.pause(500);
        }
        List<String> bars = new ArrayList<>();
        String from = GrownTables.sessions(ASKED_SESSIONS, 1).getFirst().toString();
        // A step that visits all symbols in no order of theirs.
        for (int i = 0; i < 1000; i++) {
            bars.add("/api/v1/bars/" + Feed.symbol((int) ((i * 7919L) % symbols)) + "?from=" + from);
        }
        List<String> rankings = GrownTables.sessions(0, ASKED_SESSIONS).stream()
                .map(date -> "/api/v1/movers?date=" + date)
                .toList();
        return new Answers(
                tables.bars(),
                wrk.load(quote.address(), bars).p99Millis(),
                wrk.load(movers.address(), rankings).p99Millis());
    }

    private List<Finding> findings(GrownTables tables, Answers few, Answers many) throws Exception {
        String rows = String.format(Locale.ROOT, "%,d bars of %,d symbols", many.rows(), symbols);
        String than = String.format(Locale.ROOT, ", p99; with %,d", few.rows());
        String movers = Finding.amount(tables.bytesARow("movers.session_close"), "B");
        return List.of(
                Finding.below(
                        rows + ": bytes a bar in quote, with its index (movers has " + movers + " of its own)",
                        tables.bytesARow("quote.daily_bar"),
                        "B",
                        60),
                Finding.atMost(rows + ": " + ASKED_SESSIONS + " bars" + than, many.bars(), few.bars(), "ms", 1.3),
                Finding.atMost(rows + ": movers of a date" + than, many.movers(), few.movers(), "ms", 1.3));
    }
}
