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
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Loads all prices into an emptied stack, with one fault or with none. */
final class DisturbedLoad {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final int MOST_RUNS = 6;
    /** Exit codes after which the same run may be started again: some failed, unreachable, killed. */
    private static final List<Integer> AGAIN = List.of(3, 4, 137);

    /** All but the live prices, which nobody loads. */
    private static final List<String> TOPICS = Topics.ALL.stream()
            .map(Topic::name)
            .filter(name -> !name.equals(Topics.TICKS))
            .toList();

    private static final Console SILENT =
            new Console(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

    private final OwnStack stack;
    private final List<String> options;

    /** @param options of the ingest run: what is loaded */
    DisturbedLoad(OwnStack stack, List<String> options) {
        this.stack = stack;
        this.options = options;
    }

    /**
     * @param facts what the stack holds in the end
     * @param runs how many ingest runs it took
     * @param refusedSeconds from the fault until readers were answered again for good; 0 if they always were
     */
    record Outcome(StoredFacts facts, int runs, double refusedSeconds) {}

    /** @param after how many records in the topic of daily bars the fault strikes */
    Outcome run(@Nullable Fault fault, long after) throws Exception {
        empty();
        try (Availability readers = Availability.of(stack.web())) {
            readers.awaitServed();
            CompletableFuture<Integer> ingest = CompletableFuture.supplyAsync(this::ingestUntilDone);
            long struckNanos = System.nanoTime();
            if (fault != null) {
                awaitRecords(after, ingest);
                struckNanos = System.nanoTime();
                fault.strike(stack);
            }
            int runs = ingest.join();
            new CatchUp(stack.kafka(), Yard.GROUPS, SILENT).await();
            double refused = readers.secondsRefusedSince(struckNanos);
            return new Outcome(StoredFacts.of(stack), runs, refused);
        }
    }

    private int ingestUntilDone() {
        for (int run = 1; run <= MOST_RUNS; run++) {
            int code = ingest();
            if (code == 0) {
                return run;
            }
            if (!AGAIN.contains(code)) {
                throw new StartFailure("the ingest run ended with " + code);
            }
        }
        throw new StartFailure("after " + MOST_RUNS + " runs the prices are not complete");
    }

    private int ingest() {
        try {
            return stack.tryIngest(options).code();
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
                Thread.sleep(20);
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
