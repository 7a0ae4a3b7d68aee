package bellwether.launcher.bench;

import bellwether.contract.Topics;
import bellwether.launcher.kafka.Cluster;
import bellwether.launcher.postgres.Schema;
import bellwether.launcher.process.Hold;
import bellwether.launcher.process.RunningChild;
import bellwether.launcher.process.StartFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** The way of prices into the tables: all of it, and the last part alone, against a COPY of the same rows. */
final class LoadBench implements Bench {
    private static final String QUOTE = "quote-service";
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration LEAVE_LIMIT = Duration.ofSeconds(60);
    private static final int TIMES = 3;

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        Yard.Load load = yard.load();
        OwnStack stack = yard.stack();
        Tables tables = new Tables(stack.postgres());
        double copy = tables.copyRowsPerSecond(yard.folder("copy"), TIMES);
        List<Finding> findings = new ArrayList<>();
        String rows = String.format(java.util.Locale.ROOT, "%,d bars", load.rows());
        Finding whole = Finding.atLeast(
                "end to end: " + rows + " from the market's JSON to both schemas",
                load.rowsPerSecond(),
                copy,
                "rows/s",
                0.15);
        double peer = new PandasPeer(yard).rowsPerSecond(stack);
        findings.add(Double.isNaN(peer) ? whole : whole.withPeer(peer, "rows/s"));
        findings.add(Finding.atLeast("quote-service alone: topic to rows", refill(stack, tables), copy, "rows/s", 0.5));
        return findings;
    }

    /** Empties the service's schema and lets it read its topics again. */
    private static double refill(OwnStack stack, Tables tables) throws Exception {
        long bars = tables.count("quote.daily_bar") + tables.count("quote.hourly_bar");
        try (Cluster cluster = Cluster.at(stack.kafka())) {
            Set<TopicPartition> partitions = cluster.committedBy(QUOTE);
            try (Hold hold = Hold.place(stack.pids(), QUOTE)) {
                RunningChild.of(stack.state(), stack.pids(), QUOTE).stop(STOP_LIMIT);
                forget(cluster);
                new Schema(stack.postgres(), "quote").drop();
            }
            Deadline deadline = Deadline.of("the refill of quote-service", Duration.ofMinutes(3));
            while (cluster.assignedPartitions(QUOTE, Topics.BARS_DAILY) < Topics.SYMBOL_PARTITIONS) {
                deadline.pause(5);
            }
            long began = System.nanoTime();
            while (cluster.reading(QUOTE, partitions).left() > 0) {
                deadline.pause(20);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            long found = tables.count("quote.daily_bar") + tables.count("quote.hourly_bar");
            if (found != bars) {
                throw new StartFailure("of " + bars + " bars " + found + " came back from the topics");
            }
            return bars / seconds;
        }
    }

    private static void forget(Cluster cluster) throws Exception {
        long deadline = System.nanoTime() + LEAVE_LIMIT.toNanos();
        while (!cluster.forget(QUOTE)) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure("the group " + QUOTE + " still has members");
            }
            Thread.sleep(100);
        }
    }
}
