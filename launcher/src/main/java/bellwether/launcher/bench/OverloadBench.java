package bellwether.launcher.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/**
 * The most that web-ui can answer when no answer is at hand, and what is left of that when four times as much is asked. The
 * most is looked for when the programs are warm, and once more at the end: the larger counts.
 */
final class OverloadBench implements Bench {
    private static final List<Integer> AT_A_TIME = List.of(8, 16, 32, 64, 128);
    private static final int TO_WARM_UP = 32;
    private static final int LONGEST_WARMING = 40;
    private static final double STILL_BETTER = 1.03;
    private static final int TOO_MUCH = 4;
    private static final double TO_KEEP = 0.8;
    private static final int MOST_RANKED = 50;
    private static final String CHART = "charts";
    private static final String MOVERS = "movers";

    private final int seconds;
    private final int connections;

    /** @param connections that requests come over when there are too many */
    OverloadBench(int seconds, int connections) {
        this.seconds = seconds;
        this.connections = connections;
    }

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        OwnStack stack = yard.stack();
        Tables tables = new Tables(stack.postgres());
        Supplier<Onslaught.Request> requests = neverTheSame(
                tables.texts("select symbol from quote.instrument where symbol ~ '^[A-Z]+$' order by symbol"),
                tables.someSessions(1000));
        warmUp(yard, stack.web(), requests);
        List<Onslaught.Measured> ladder = climb(yard, stack.web(), requests);
        try (Onslaught crowd = new Onslaught(stack.web(), connections, requests)) {
            Onslaught.Measured over = crowd.steadily(TOO_MUCH * best(ladder).good(), seconds * 2.0);
            yard.console().step(TOO_MUCH + " times the peak: " + over);
            ladder.addAll(climb(yard, stack.web(), requests));
            return findings(best(ladder), over);
        }
    }

    /** Until five times in a row it was no better than before. */
    private void warmUp(Yard yard, String web, Supplier<Onslaught.Request> requests) throws IOException {
        double best = 0;
        try (Onslaught readers = new Onslaught(web, TO_WARM_UP, requests)) {
            for (int turn = 0, still = 0; turn < LONGEST_WARMING && still < 5; turn++) {
                Onslaught.Measured measured = readers.withoutPause(seconds);
                yard.console().step("warming up: " + measured);
                still = measured.good() > best * STILL_BETTER ? 0 : still + 1;
                best = Math.max(best, measured.good());
            }
        }
    }

    private List<Onslaught.Measured> climb(Yard yard, String web, Supplier<Onslaught.Request> requests)
            throws IOException {
        List<Onslaught.Measured> ladder = new ArrayList<>();
        for (int readers : AT_A_TIME) {
            try (Onslaught asking = new Onslaught(web, readers, requests)) {
                Onslaught.Measured measured = asking.withoutPause(seconds);
                yard.console().step(readers + " at a time: " + measured);
                ladder.add(measured);
            }
        }
        return ladder;
    }

    /** With as many requests at a time as serve it best. */
    private static Onslaught.Measured best(List<Onslaught.Measured> ladder) {
        return Collections.max(ladder, Comparator.comparingDouble(Onslaught.Measured::good));
    }

    /** Charts from any day on, and rankings of any length: few are asked for twice. */
    private static Supplier<Onslaught.Request> neverTheSame(List<String> symbols, List<String> dates) {
        Random random = new Random(1);
        return () -> {
            String date = dates.get(random.nextInt(dates.size()));
            return random.nextBoolean()
                    ? new Onslaught.Request(
                            CHART, "/api/v1/bars/" + symbols.get(random.nextInt(symbols.size())) + "?from=" + date)
                    : new Onslaught.Request(
                            MOVERS, "/api/v1/movers?date=" + date + "&limit=" + (1 + random.nextInt(MOST_RANKED)));
        };
    }

    private static List<Finding> findings(Onslaught.Measured peak, Onslaught.Measured over) {
        return List.of(
                Finding.atLeast(
                        String.format(
                                Locale.ROOT,
                                "charts and movers that are not at hand, %,.0f asked for a second: answered",
                                over.sent()),
                        over.good(),
                        peak.good(),
                        "/s",
                        TO_KEEP),
                answered(CHART, peak, over),
                answered(MOVERS, peak, over),
                Finding.told("the same, median of the answers", over.medianMillis() / 1000, null, null, "s"),
                Finding.below("the same, p99 of the answers", over.p99Millis() / 1000, "s", 3),
                Finding.holds(
                        "the same: neither answered nor told to come again (503, Retry-After)",
                        over.failures().isEmpty() ? "0" : over.failures().toString(),
                        "0",
                        over.failed() == 0));
    }

    /** At the peak one half are these; past it, those that cost less may be more. */
    private static Finding answered(String kind, Onslaught.Measured peak, Onslaught.Measured over) {
        return Finding.told(
                "the same: " + kind,
                over.goodByKind().getOrDefault(kind, 0.0),
                peak.goodByKind().getOrDefault(kind, 0.0),
                null,
                "/s");
    }
}
