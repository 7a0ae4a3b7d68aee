package bellwether.launcher;

import bellwether.launcher.process.Errand;
import bellwether.launcher.process.StartCaches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** One ingest run against the running stack; its exit code is the run's own. */
@Command(
        name = "ingest",
        description = "One ingest run against the running stack. Takes the options of the ingest service as well.")
final class IngestCommand implements Callable<Integer> {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

    @Option(names = "--state", paramLabel = "DIR", description = "The state folder of the running stack.")
    Path stateFolder = Path.of(".bellwether");

    @Unmatched
    List<String> passedOn = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        if (!Files.isDirectory(stateFolder)) {
            throw new UsageProblem("nothing runs on " + stateFolder + "; start it with ./bellwether up");
        }
        StateFolder state = StateFolder.open(stateFolder);
        Path home = Home.path();
        Endpoints endpoints = Endpoints.readFrom(state).through(Detours.of(System.getenv()));
        Services services = new Services(home, state, endpoints, StartCaches.of(home));
        List<String> arguments = new ArrayList<>(passedOn);
        if (!names(arguments, "--symbols") && Files.exists(state.universe())) {
            arguments.add("--symbols=" + state.universe());
        }
        Errand run = new Errand(
                state.pids().resolve("ingest-" + ProcessHandle.current().pid() + ".pid"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run.stop(STOP_LIMIT)));
        return run.run(services.ingest(arguments));
    }

    private static boolean names(List<String> arguments, String option) {
        return arguments.stream().anyMatch(argument -> argument.equals(option) || argument.startsWith(option + "="));
    }
}
