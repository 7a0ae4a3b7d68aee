package bellwether.launcher;

import bellwether.launcher.bench.FaultRuns;
import bellwether.launcher.bench.FaultTable;
import bellwether.launcher.bench.FaultsBench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Disturbs the loading of prices in many ways, and counts what was lost. Ends with 1 if anything was. */
@Command(name = "faults", description = "Kill, pause, cut off and refuse while prices load, and count what is lost.")
final class FaultsCommand implements Callable<Integer> {
    private static final String DOCUMENT = "docs/FAULTS.md";
    private static final String RUNS = "docs/faults.csv";
    private static final int HARMED = 1;

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Until there are so many of each fault; with --write those in " + RUNS + " count.")
    int runs = 1;

    @Option(names = "--minutes", paramLabel = "N", description = "No load begins after that (default: no limit).")
    int minutes = 24 * 60;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Draws which faults meet in a load, and the moments at which they strike.")
    long seed = 1;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only faults with this in their names.")
    @Nullable
    String only;

    @Option(names = "--per-load", paramLabel = "N", description = "How many faults disturb one load (default: 4).")
    int perLoad = 4;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Answers of the market a second, so that a load lasts (default: 12; 0: no limit).")
    int rate = 12;

    @Option(names = "--seconds", paramLabel = "N", description = "How long a fault lasts that passes.")
    int seconds = 5;

    @Option(names = "--symbols", paramLabel = "A,B,C", description = "What is loaded (default: all there is).")
    @Nullable
    String symbols;

    @Option(names = "--data", paramLabel = "FILE", description = "A CSV of daily prices; the simulated market without.")
    List<Path> data = new ArrayList<>();

    @Option(
            names = "--write",
            description = "Add the runs to " + RUNS + ", and write their table into " + DOCUMENT + ".")
    boolean write;

    @Override
    public Integer call() throws Exception {
        BenchCommand.requireReadable(data);
        Path home = Home.path();
        FaultsBench.Plan plan = new FaultsBench.Plan(
                seed, runs, only, perLoad, rate, Duration.ofSeconds(seconds), Duration.ofMinutes(minutes));
        FaultRuns done = write ? FaultRuns.in(home.resolve(RUNS)) : FaultRuns.ofThisTime();
        int harmed = new FaultsBench(home, data, symbols, plan).run(done);
        FaultTable table = new FaultTable(done);
        System.out.println();
        System.out.print(table.markdown());
        if (write) {
            table.writeTo(home.resolve(DOCUMENT));
        }
        return harmed == 0 ? 0 : HARMED;
    }
}
