package bellwether.launcher;

import bellwether.contract.Topics;
import bellwether.launcher.kafka.CatchUp;
import bellwether.launcher.kafka.Cluster;
import bellwether.launcher.process.StartFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the prices at the start: one ingest run, then a wait until the services have stored what it published. */
final class FirstRun {
    private static final List<String> GROUPS = List.of("quote-service", "movers-service");
    private static final int ATTEMPTS = 3;
    private static final int OK = 0;
    private static final int SOME_FAILED = 3;
    private static final int UNREACHABLE = 4;
    private static final int BAD_USE = 64;

    private final Stack stack;
    private final Universe universe;
    private final @Nullable String history;

    /** @param history how far back to go; null for the source's own default */
    FirstRun(Stack stack, Universe universe, @Nullable String history) {
        this.stack = stack;
        this.universe = universe;
        this.history = history;
    }

    void load(Source source) throws InterruptedException {
        List<String> arguments = new ArrayList<>();
        universe.write(stack.endpoints()).ifPresent(file -> arguments.add("--symbols=" + file));
        History back = History.of(source, history);
        arguments.add("--history=" + back.daily());
        arguments.add("--hourly-history=" + back.hourly());
        stack.console().step("loading prices: " + back.words());
        ingest(arguments);
        stack.awaitServices();
        stack.console().step("waiting until the services have stored them");
        new CatchUp(stack.endpoints().kafka(), GROUPS, stack.console()).await();
    }

    private void ingest(List<String> arguments) throws InterruptedException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int exitCode = stack.ingest(arguments);
            switch (exitCode) {
                case OK -> {
                    return;
                }
                case SOME_FAILED -> {
                    say("some symbols failed, as listed above; ./bellwether ingest tries them again");
                    return;
                }
                case UNREACHABLE -> {
                    mustHoldSomething();
                    say("nothing new could be had now, see above; ./bellwether ingest tries it again");
                    return;
                }
                case BAD_USE -> throw new UsageProblem("the ingest run refuses its arguments, see above");
                default -> goOnAfter(exitCode);
            }
        }
        throw new StartFailure("the ingest run ended " + ATTEMPTS + " times before it was done, see above");
    }

    private void goOnAfter(int exitCode) {
        if (stack.isStopping()) {
            throw new StartFailure("stopped while prices were loading; what is stored stays");
        }
        say("the ingest run ended with exit code " + exitCode);
    }

    /** Yesterday's prices are worth showing; a dashboard with nothing in it would only look broken. */
    private void mustHoldSomething() throws InterruptedException {
        try (Cluster cluster = Cluster.at(stack.endpoints().kafka())) {
            if (cluster.isEmpty(Topics.BARS_DAILY)) {
                throw new StartFailure("no prices could be had, see above, and none are stored from before");
            }
        } catch (IOException e) {
            throw new StartFailure("kafka does not answer", e);
        }
    }

    private void say(String text) {
        stack.console().step(text);
    }
}
