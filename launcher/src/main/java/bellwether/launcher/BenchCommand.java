package bellwether.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures on the running stack, or on a simulated one where none runs. */
@Command(name = "bench", description = "Run the benchmarks and print a table.")
final class BenchCommand implements Callable<Integer> {
    private static final String SLIDER = "slider";

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "slider: frame times while the reference is dragged over all sessions (default: all).")
    @Nullable
    String name;

    @Option(names = "--state", paramLabel = "DIR", description = "The state folder of the running stack.")
    Path stateFolder = Path.of(".bellwether");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (name != null && !name.equals(SLIDER)) {
            throw new UsageProblem("there is no benchmark " + name + ", but " + SLIDER);
        }
        if (Files.exists(stateFolder.resolve("endpoints.env"))) {
            measure(Endpoints.readFrom(StateFolder.open(stateFolder)).web());
        } else {
            System.out.println("Nothing runs on " + stateFolder + ": a simulated market is started.");
            try (BorrowedStack stack = BorrowedStack.start(Home.path())) {
                measure(stack.web());
            }
        }
        return 0;
    }

    private static void measure(String web) throws IOException, InterruptedException {
        System.out.print(new SliderBench(web).run());
    }
}
