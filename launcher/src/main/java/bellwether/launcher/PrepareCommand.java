package bellwether.launcher;

import bellwether.launcher.process.Console;
import bellwether.launcher.process.StartCaches;
import bellwether.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Starts a small simulated market once, uses it, and keeps what its JVMs learned for all later starts. */
@Command(name = "prepare", description = "Train the start of all programs, so that later starts are fast.")
final class PrepareCommand implements Callable<Integer> {
    /** Of each kind some, so that no part of a service sees its classes only later. */
    private static final String SYMBOLS =
            "AAPL,MSFT,AMZN,GOOGL,XOM,JPM,JNJ,PG,KO,NVDA,SPY,QQQ,^GSPC,^DJI,^FTSE,^N225,EURUSD=X";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Home.path();
        StartCaches caches = StartCaches.trainedNow(home);
        caches.clear();
        Path folder = Files.createTempDirectory("bellwether-prepare");
        StateFolder state = StateFolder.open(folder);
        Ports ports =
                Ports.claim(Arrays.stream(Seat.values()).collect(Collectors.toMap(seat -> seat.variable, seat -> "0")));
        Stack stack = new Stack(home, state, ports, Detours.of(Map.of()), new Console(System.out), caches);
        Thread stop = new Thread(stack::stop, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        train(stack, state);
        Runtime.getRuntime().removeShutdownHook(stop);
        long stopping = System.nanoTime();
        stack.stop();
        if (System.nanoTime() - stopping > caches.stopLimit(Duration.ZERO).toNanos()) {
            throw new StartFailure("the programs took too long to write what they learned");
        }
        caches.keep();
        delete(state.root());
        return 0;
    }

    private static void train(Stack stack, StateFolder state) throws InterruptedException {
        Source source = new Source.Simulated();
        stack.startStores();
        stack.startServices(source);
        new FirstRun(stack, new Universe(state, SYMBOLS), null).load(source);
        new Rehearsal(stack.endpoints().web()).play();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
