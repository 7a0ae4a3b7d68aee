package bellwether.launcher.bench;

import bellwether.launcher.process.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads the same prices again and again while readers ask for them, disturbs each load in some ways at moments drawn from
 * a seed, and compares what is stored in the end with what an undisturbed load stored.
 */
public final class FaultsBench {
    private final Path home;
    private final List<Path> data;
    private final @Nullable String symbols;
    private final Plan plan;
    private final Console console = new Console(System.out);

    /** @param symbols all that the market has if null */
    public FaultsBench(Path home, List<Path> data, @Nullable String symbols, Plan plan) {
        this.home = home;
        this.data = List.copyOf(data);
        this.symbols = symbols;
        this.plan = plan;
    }

    /**
     * What to do.
     *
     * @param seed draws which faults meet in a load, and when they strike
     * @param runs of each fault, those that were before included
     * @param only faults whose names it is found in; all if null
     * @param perLoad how many faults disturb one load
     * @param rate answers of the market a second, at most
     * @param length of the faults that pass
     * @param limit no load begins after it
     */
    public record Plan(
            long seed, int runs, @Nullable String only, int perLoad, int rate, Duration length, Duration limit) {

        List<Fault> faults() {
            return Fault.all(length).stream()
                    .filter(fault -> only == null || fault.name().contains(only))
                    .toList();
        }

        boolean fillsDisks() {
            return faults().stream().anyMatch(Fault::fillsDisk);
        }
    }

    /** @return how many loads ended with other facts than the undisturbed one, or not at all */
    public int run(FaultRuns runs) throws Exception {
        long deadline = System.nanoTime() + plan.limit().toNanos();
        int harmed = 0;
        try (Network network = Network.open();
                Yard yard = new Yard(home, data, symbols, null, console)) {
            Disks disks = disks(yard);
            OwnStack stack = yard.emptyStack(network.environment(), List.of());
            Scene scene = new Scene(stack, network, disks, console);
            DisturbedLoad load = new DisturbedLoad(scene, yard.everything(stack), plan.rate());
            StoredFacts expected = load.undisturbed().facts();
            long bars = new Tables(stack.postgres()).count("quote.daily_bar");
            console.step(String.format(
                    Locale.ROOT,
                    "undisturbed: %,d daily bars, %,d published and not stored",
                    bars,
                    expected.unstored()));
            if (expected.unstored() > 0) {
                // Nothing could be told from a comparison with it.
                return 1;
            }
            String commit = Commit.of(home);
            for (int number = 1; System.nanoTime() < deadline && stack.isRunning(); number++) {
                Random random = new Random(31 * plan.seed() + number);
                List<Fault> faults = next(runs, disks, random);
                if (faults.isEmpty()) {
                    break;
                }
                try {
                    DisturbedLoad.Outcome outcome = load.run(faults, bars, random);
                    StoredFacts.Difference difference = outcome.facts().against(expected);
                    note(runs, outcome, difference, number, bars, commit);
                    harmed += difference.isNone() ? 0 : 1;
                } catch (IOException | RuntimeException e) {
                    console.step("load " + number + " with " + names(faults) + " was not completed: " + e);
                    harmed++;
                }
            }
            if (!stack.isRunning()) {
                console.step("the stack has ended, so no more is loaded");
                harmed++;
            }
        }
        return harmed;
    }

    private Disks disks(Yard yard) throws IOException, InterruptedException {
        if (!plan.fillsDisks()) {
            return Disks.none();
        }
        try {
            return yard.keep(Disks.mount(yard.folder("state"), yard.folder("disks")));
        } catch (Bench.NotHere e) {
            console.step("full disk: not run, mounting needs root (" + e.getMessage() + ")");
            return Disks.none();
        }
    }

    /** Those with the fewest runs so far. */
    private List<Fault> next(FaultRuns runs, Disks disks, Random random) {
        List<Fault> faults = new ArrayList<>(plan.faults());
        Collections.shuffle(faults, random);
        faults.removeIf(fault -> fault.fillsDisk() && !disks.areThere());
        faults.removeIf(fault -> runs.of(fault) >= plan.runs());
        faults.sort(Comparator.comparing(runs::of));
        List<Fault> chosen = new ArrayList<>(faults.subList(0, Math.min(plan.perLoad(), faults.size())));
        Collections.shuffle(chosen, random);
        return chosen;
    }

    private void note(
            FaultRuns runs,
            DisturbedLoad.Outcome outcome,
            StoredFacts.Difference difference,
            int number,
            long bars,
            String commit)
            throws IOException {
        List<FaultRun> done = outcome.strikes().stream()
                .map(strike -> new FaultRun(
                        LocalDate.now(Clock.systemUTC()),
                        commit,
                        plan.seed(),
                        number,
                        strike.fault().name(),
                        bars,
                        strike.after(),
                        difference,
                        strike.refusedSeconds(),
                        outcome.ingests()))
                .toList();
        runs.add(done);
        console.step(String.format(
                Locale.ROOT,
                "load %d: %d lost, %d added, %d wrong after %s",
                number,
                difference.lost(),
                difference.added(),
                difference.wrong(),
                done.stream()
                        .map(run -> String.format(Locale.ROOT, "%s (%.1f s)", run.fault(), run.refusedSeconds()))
                        .collect(Collectors.joining(", "))));
    }

    private static String names(List<Fault> faults) {
        return faults.stream().map(Fault::name).collect(Collectors.joining(", "));
    }
}
