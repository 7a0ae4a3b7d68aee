package bellwether.launcher.bench;

import bellwether.contract.Topic;
import bellwether.contract.Topics;
import bellwether.launcher.kafka.CatchUp;
import bellwether.launcher.kafka.Cluster;
import bellwether.launcher.postgres.Schema;
import bellwether.launcher.process.Console;
import bellwether.launcher.process.Hold;
import bellwether.launcher.process.RunningChild;
import bellwether.launcher.process.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Loads all prices into an emptied stack, with some faults or with none. */
final class DisturbedLoad {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration SERVED_LIMIT = Duration.ofSeconds(45);
    private static final Duration FIND_LIMIT = Duration.ofSeconds(20);
    private static final int MOST_RUNS = 12;
    /** The shares of the records between which faults strike. */
    private static final double FIRST = 0.03;

    private static final double LAST = 0.93;
    /** Exit codes after which the same run may be started again: some failed, unreachable, killed. */
    private static final List<Integer> AGAIN = List.of(3, 4, 137);

    /** All but the live prices, which nobody loads. */
    private static final List<String> TOPICS = Topics.ALL.stream()
            .map(Topic::name)
            .filter(name -> !name.equals(Topics.TICKS))
            .toList();

    /** Not the common pool: on two cores that is one thread, without which nobody gets to know that a process has ended. */
    private static final Executor ASIDE =
            task -> Thread.ofPlatform().daemon().name("ingest").start(task);

    private static final Console SILENT = Console.silent();

    private final Scene scene;
    private final OwnStack stack;
    private final List<String> options;
    private final Map<String, String> pace;

    /**
     * @param options of the ingest run: what is loaded
     * @param rate answers of the market a second at most, so that a load takes long enough to be disturbed
     */
    DisturbedLoad(Scene scene, List<String> options, int rate) {
        this.scene = scene;
        this.stack = scene.stack();
        this.options = options;
        this.pace = pace(rate);
    }

    private static Map<String, String> pace(int rate) {
        return Map.of("BELLWETHER_YAHOO_RATE", Integer.toString(rate));
    }

    /**
     * A fault that struck.
     *
     * @param after how many bars were in their topic
     * @param refusedSeconds from the fault until readers were answered again, or until the next fault; 0 if they always were
     */
    record Strike(Fault fault, long after, double refusedSeconds) {}

    /**
     * @param facts what the stack holds in the end
     * @param ingests how many ingest runs it took
     * @param strikes of the faults that found the load still running
     */
    record Outcome(StoredFacts facts, int ingests, List<Strike> strikes) {}

    Outcome undisturbed() throws Exception {
        return run(List.of(), 0, new Random(), pace(0));
    }

    /**
     * @param faults one after the other, each in its part of the load
     * @param records how many bars there are to load
     * @param random draws the moments
     */
    Outcome run(List<Fault> faults, long records, Random random) throws Exception {
        return run(faults, records, random, pace);
    }

    private Outcome run(List<Fault> faults, long records, Random random, Map<String, String> environment)
            throws Exception {
        empty();
        try (Availability readers = Availability.of(stack.web())) {
            readers.awaitServed();
            CompletableFuture<Integer> ingest =
                    CompletableFuture.supplyAsync(() -> ingestUntilDone(environment), ASIDE);
            try {
                return disturbed(faults, records, random, ingest, readers);
            } finally {
                // However it ends, the next load does not meet this one's run.
                ingest.exceptionally(failure -> 0).join();
            }
        }
    }

    private Outcome disturbed(
            List<Fault> faults, long records, Random random, CompletableFuture<Integer> ingest, Availability readers)
            throws Exception {
        List<Strike> strikes = new ArrayList<>();
        for (int number = 0; number < faults.size(); number++) {
            double share = (number + random.nextDouble()) / faults.size();
            long after = (long) (records * (FIRST + (LAST - FIRST) * share));
            awaitRecords(after, ingest);
            strike(faults.get(number), after, ingest, readers)
                    .ifPresentOrElse(strikes::add, missed(faults.get(number)));
        }
        int runs = ingest.join();
        awaitStored();
        return new Outcome(StoredFacts.of(stack), runs, List.copyOf(strikes));
    }

    private Runnable missed(Fault fault) {
        return () -> scene.console().step(fault.name() + ": nothing left to strike");
    }

    /** @return nothing if there was nothing left to strike */
    private Optional<Strike> strike(Fault fault, long after, CompletableFuture<Integer> ingest, Availability readers)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + FIND_LIMIT.toNanos();
        // Between two ingest runs there is none for a moment.
        while (!ingest.isDone() && System.nanoTime() < deadline) {
            long struckNanos = System.nanoTime();
            if (fault.strike(scene)) {
                readers.awaitServedAgain(SERVED_LIMIT);
                Strike done = new Strike(fault, after, readers.secondsRefusedSince(struckNanos));
                scene.console()
                        .step(String.format(
                                Locale.ROOT, "%s after %,d bars: %.1f s", fault.name(), after, done.refusedSeconds()));
                return Optional.of(done);
            }
            Thread.sleep(100);
        }
        return Optional.empty();
    }

    /** One that never comes is a loss, which is counted. */
    private void awaitStored() throws InterruptedException {
        Thread waiting = Thread.ofPlatform().daemon().start(() -> {
            try {
                new CatchUp(stack.kafka(), Yard.GROUPS, SILENT).await();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                // Too late.
            }
        });
        if (!waiting.join(LIMIT)) {
            waiting.interrupt();
        }
    }

    private int ingestUntilDone(Map<String, String> environment) {
        for (int run = 1; run <= MOST_RUNS; run++) {
            int code = ingest(environment);
            if (code == 0) {
                return run;
            }
            if (!AGAIN.contains(code)) {
                throw new StartFailure("the ingest run ended with " + code);
            }
        }
        throw new StartFailure("after " + MOST_RUNS + " runs the prices are not complete");
    }

    private int ingest(Map<String, String> environment) {
        try {
            return stack.tryIngest(environment, options).code();
        } catch (IOException e) {
            throw new StartFailure("the ingest run does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted", e);
        }
    }

    private void awaitRecords(long count, CompletableFuture<Integer> ingest) throws IOException, InterruptedException {
        try (Cluster cluster = Cluster.at(stack.kafka())) {
            while (!ingest.isDone() && records(cluster) < count) {
                Thread.sleep(100);
            }
        }
    }

    /** A topic that was just made is not known to every part of the broker at once. */
    private static long records(Cluster cluster) throws InterruptedException {
        try {
            return cluster.records(Topics.BARS_DAILY);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Takes all rows and all records away, so that the next load begins with nothing. */
    private void empty() throws IOException, SQLException, InterruptedException {
        try (Cluster cluster = Cluster.at(stack.kafka());
                Hold quote = Hold.place(stack.pids(), "quote-service");
                Hold movers = Hold.place(stack.pids(), "movers-service")) {
            for (String service : Yard.GROUPS) {
                RunningChild.of(stack.state(), stack.pids(), service).stop(STOP_LIMIT);
            }
            Deadline deadline = Deadline.of("the end of the services", LIMIT);
            for (String service : Yard.GROUPS) {
                while (!cluster.forget(service)) {
                    deadline.pause(100);
                }
            }
            new Schema(stack.postgres(), "quote").drop();
            new Schema(stack.postgres(), "movers").drop();
            cluster.recreate(TOPICS);
        }
    }
}
