package bellwether.launcher;

import bellwether.launcher.bench.FaultTable;
import bellwether.launcher.bench.FaultsBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Disturbs the loading of prices in many ways, and counts what was lost. Ends with 1 if anything was. */
@Command(name = "faults", description = "Kill, pause and refuse while prices load, and count what is lost.")
final class FaultsCommand implements Callable<Integer> {
    private static final String DOCUMENT = "docs/FAULTS.md";
    private static final int HARMED = 1;

    @Option(names = "--runs", paramLabel = "N", description = "Of each fault.")
    int runs = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Draws the moments at which the faults strike.")
    long seed = 1;

    @Option(names = "--only", paramLabel = "TEXT", description = "Only faults with this in their names.")
    @Nullable
    String only;

    @Option(names = "--seconds", paramLabel = "N", description = "How long a fault lasts that passes.")
    int seconds = 5;

    @Option(names = "--symbols", paramLabel = "A,B,C", description = "What is loaded (default: all there is).")
    @Nullable
    String symbols;

    @Option(names = "--data", paramLabel = "FILE", description = "A CSV of daily prices; the simulated market without.")
    List<Path> data = new ArrayList<>();

    @Option(names = "--write", description = "Write the table into " + DOCUMENT + ", too.")
    boolean write;

    @Override
    public Integer call() throws Exception {
        for (Path file : data) {
            if (!Files.isReadable(file)) {
                throw new UsageProblem("cannot read " + file);
            }
        }
        Path home = Home.path();
        FaultTable table = new FaultsBench(home, data, symbols).run(seed, runs, only, Duration.ofSeconds(seconds));
        System.out.println();
        System.out.print(table.markdown());
        if (write) {
            table.writeTo(home.resolve(DOCUMENT), commandLine());
        }
        return table.isUnharmed() ? 0 : HARMED;
    }

    /** Without folders: they are this machine's own. */
    private String commandLine() {
        StringBuilder line = new StringBuilder("./bellwether bench faults --runs " + runs + " --seed " + seed);
        if (only != null) {
            line.append(" --only '").append(only).append('\'');
        }
        if (symbols != null) {
            line.append(" --symbols ").append(symbols);
        }
        data.forEach(file -> line.append(" --data ").append(file.getFileName()));
        return line.toString();
    }
}
