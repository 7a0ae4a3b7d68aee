package bellwether.launcher;

import bellwether.launcher.bench.Benchmarks;
import bellwether.launcher.bench.SliderBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures stacks of its own and prints a table; the slider on the running stack, where one runs. */
@Command(
        name = "bench",
        description = "Run the benchmarks and print a table.",
        subcommands = {FaultsCommand.class, SoakCommand.class})
final class BenchCommand implements Callable<Integer> {
    private static final String SLIDER = "slider";
    private static final String DOCUMENT = "docs/BENCHMARKS.md";

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Only this one (default: all).")
    @Nullable
    String name;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "Measure on the stack that runs there: http, slider, stream, latency and overload only.")
    @Nullable
    Path stateFolder;

    @Option(
            names = "--data",
            paramLabel = "FILE",
            description = "A CSV of daily prices to measure with, .gz too; the simulated market without one.")
    List<Path> data = new ArrayList<>();

    @Option(names = "--write", description = "Write the table into " + DOCUMENT + ", too.")
    boolean write;

    @Option(names = "--small", description = "Only see that everything can be measured: the figures mean nothing.")
    boolean small;

    @Override
    public Integer call() throws Exception {
        if (SLIDER.equals(name) && data.isEmpty() && !write) {
            slide();
            return 0;
        }
        if (name != null && !Benchmarks.names().contains(name)) {
            throw new UsageProblem("there is no benchmark " + name + ", but " + String.join(", ", Benchmarks.names()));
        }
        requireReadable(data);
        Path home = Home.path();
        Path document = write ? home.resolve(DOCUMENT) : null;
        Path running =
                stateFolder == null ? null : StateFolder.open(stateFolder).root();
        System.out.println();
        System.out.print(new Benchmarks(home, data, running, small).run(name, document, commandLine()));
        return 0;
    }

    private String commandLine() {
        StringBuilder line = new StringBuilder("./bellwether bench");
        if (name != null) {
            line.append(' ').append(name);
        }
        return line.append(named(data)).append(small ? " --small" : "").toString();
    }

    /** As options of a command's line, without folders: they are this machine's own. */
    static String named(List<Path> data) {
        return data.stream().map(file -> " --data " + file.getFileName()).collect(Collectors.joining());
    }

    static void requireReadable(List<Path> data) {
        for (Path file : data) {
            if (!Files.isReadable(file)) {
                throw new UsageProblem("cannot read " + file);
            }
        }
    }

    /** All figures of it, on the running stack where one runs. */
    private void slide() throws Exception {
        Path folder = stateFolder == null ? Path.of(".bellwether") : stateFolder;
        if (Files.exists(folder.resolve("endpoints.env"))) {
            System.out.print(SliderBench.table(
                    Endpoints.readFrom(StateFolder.open(folder)).web()));
            return;
        }
        System.out.println("Nothing runs on " + folder + ": a simulated market is started.");
        try (BorrowedStack stack = BorrowedStack.start(Home.path())) {
            System.out.print(SliderBench.table(stack.web()));
        }
    }
}
