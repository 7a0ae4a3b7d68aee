package bellwether.launcher.bench;

import bellwether.launcher.process.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Loads the same prices again and again while readers ask for them, disturbs each load once at a moment drawn from a
 * seed, and compares what is stored in the end with what an undisturbed load stored.
 */
public final class FaultsBench {
    private final Path home;
    private final List<Path> data;
    private final @Nullable String symbols;
    private final Console console = new Console(System.out);

    /** @param symbols all that the market has if null */
    public FaultsBench(Path home, List<Path> data, @Nullable String symbols) {
        this.home = home;
        this.data = List.copyOf(data);
        this.symbols = symbols;
    }

    /**
     * @param runs of each fault
     * @param pattern faults whose names it is found in; all if null
     * @param length of the faults that pass
     * @return a table, a line for each fault
     */
    public FaultTable run(long seed, int runs, @Nullable String pattern, Duration length) throws Exception {
        FaultTable table = new FaultTable(seed);
        List<Fault> faults = Fault.all(length).stream()
                .filter(fault -> pattern == null || fault.name().contains(pattern))
                .toList();
        try (Yard yard = new Yard(home, data, symbols, null, console)) {
            OwnStack stack = OwnStack.begin(home, yard.folder("state"), Map.of(), small(yard))
                    .awaitReady();
            try (stack) {
                DisturbedLoad load = new DisturbedLoad(stack, yard.everything(stack));
                StoredFacts expected = load.run(null, 0).facts();
                long records = new Tables(stack.postgres()).count("quote.daily_bar");
                table.loaded(records);
                Random random = new Random(seed);
                for (int run = 1; run <= runs; run++) {
                    for (Fault fault : faults) {
                        long after = (long) (records * (0.05 + 0.85 * random.nextDouble()));
                        DisturbedLoad.Outcome outcome = load.run(fault, after);
                        StoredFacts.Difference difference = outcome.facts().against(expected);
                        table.add(fault, outcome, difference);
                        console.step(String.format(
                                Locale.ROOT,
                                "run %d, %s after %,d bars: %d lost, %d added, %d wrong, %.1f s refused",
                                run,
                                fault.name(),
                                after,
                                difference.lost(),
                                difference.added(),
                                difference.wrong(),
                                outcome.refusedSeconds()));
                    }
                }
            }
        }
        return table;
    }

    /** The stack starts with next to nothing: it is emptied before each load. */
    private static List<String> small(Yard yard) {
        List<String> options = new java.util.ArrayList<>(yard.source());
        options.addAll(List.of("--symbols", "AAPL", "--history", "5d"));
        return options;
    }
}
