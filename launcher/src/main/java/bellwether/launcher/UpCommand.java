package bellwether.launcher;

import bellwether.launcher.process.Console;
import bellwether.launcher.process.StartCaches;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, loads the prices, and stays until it is told to stop. */
@Command(name = "up", description = "Start everything, load the prices, and stay in the foreground.")
final class UpCommand implements Callable<Integer> {
    @Mixin
    SourceOptions source = new SourceOptions();

    @Option(
            names = "--symbols",
            paramLabel = "FILE|A,B,C",
            description = "The universe to track: a CSV with a column symbol, or a list.")
    @Nullable
    String symbols;

    @Option(names = "--history", paramLabel = "5y", description = "How far back the first ingest goes.")
    @Nullable
    String history;

    @Option(names = "--state", paramLabel = "DIR", description = "Where data, logs and addresses are kept.")
    Path stateFolder = Path.of(".bellwether");

    @Override
    public Integer call() throws InterruptedException {
        source.check();
        Path home = Home.path();
        StateFolder state = StateFolder.open(stateFolder);
        state.lock();
        Ports ports = Ports.claim(System.getenv());
        Console console = new Console(System.out);
        console.say("Bellwether · state and logs in " + state.root());
        Stack stack = new Stack(home, state, ports, Detours.of(System.getenv()), console, StartCaches.of(home));
        SourceMemory memory = new SourceMemory(state);
        SourceChoice choice = new SourceChoice(memory, new YahooProbe(System.getenv()), console);
        Optional<Source> settled = choice.settle(source);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        stack.startStores();
        Source chosen = settled.orElseGet(choice::whatCanBeReached);
        memory.remember(chosen);
        stack.startServices(chosen);
        new FirstRun(stack, new Universe(state, symbols), history).load(chosen);
        stack.startStream();
        console.say("");
        console.say("Dashboard ready: " + stack.endpoints().web());
        stack.stay();
        return 0;
    }
}
