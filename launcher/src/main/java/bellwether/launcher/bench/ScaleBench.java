package bellwether.launcher.bench;

import bellwether.contract.Topics;
import bellwether.launcher.kafka.Cluster;
import bellwether.launcher.process.Console;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;

/**
 * One, two and four members of each group share the partitions. While they work one is killed and another comes; then
 * every bar must be there, once.
 */
final class ScaleBench implements Bench {
    private static final List<String> SERVICES = List.of("quote-service", "movers-service");
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Set<TopicPartition> PARTITIONS = IntStream.range(0, Topics.SYMBOL_PARTITIONS)
            .mapToObj(partition -> new TopicPartition(Topics.BARS_DAILY, partition))
            .collect(Collectors.toSet());
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final List<Integer> members;
    private final int symbols;
    private final int sessions;

    ScaleBench(List<Integer> members, int symbols, int sessions) {
        this.members = members;
        this.symbols = symbols;
        this.sessions = sessions;
    }

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        // The members have the machine for themselves.
        yard.endStack();
        Console quiet = Console.silent();
        try (BareStores stores = BareStores.start(yard.folder("scale"), quiet);
                Cluster cluster = Cluster.at(stores.kafka())) {
            List<Finding> findings = new ArrayList<>();
            int rounds = 0;
            for (String service : SERVICES) {
                double one = Double.NaN;
                for (int count : members) {
                    Round round = new Round(yard, stores, cluster, service, rounds++);
                    double rate = round.rowsPerSecond(count);
                    one = Double.isNaN(one) ? rate : one;
                    findings.add(finding(service, count, rate, one));
                }
            }
            return findings;
        }
    }

    private static Finding finding(String service, int count, double rate, double one) {
        return new Finding(
                service + " with " + count + (count == 1 ? " member" : " members, one killed and one added")
                        + ": each bar there, once",
                Finding.amount(rate, "rows/s"),
                Finding.amount(one, "rows/s"),
                Finding.NONE,
                String.format(Locale.ROOT, "%.2f", rate / one),
                "none lost, none twice",
                true);
    }

    /** Some members of one service, and bars of sessions that no round before had. */
    private final class Round {
        private final Yard yard;
        private final BareStores stores;
        private final Cluster cluster;
        private final String service;
        private final int number;
        private final Deque<PlainService> running = new ArrayDeque<>();
        private final Deadline deadline;

        Round(Yard yard, BareStores stores, Cluster cluster, String service, int number) {
            this.yard = yard;
            this.stores = stores;
            this.cluster = cluster;
            this.service = service;
            this.number = number;
            this.deadline = Deadline.of("all bars in " + service, LIMIT);
        }

        double rowsPerSecond(int count) throws Exception {
            try {
                for (int member = 0; member < count; member++) {
                    // Only one of them may make the tables.
                    running.add(member(yard, stores, service).awaitReady());
                }
                while (assigned() < Topics.SYMBOL_PARTITIONS || left() > 0) {
                    deadline.pause(50);
                }
                long began = System.nanoTime();
                publish();
                awaitStored();
                double seconds = (System.nanoTime() - began) / 1e9;
                mustBeWhole();
                return (double) symbols * sessions / seconds;
            } finally {
                running.forEach(PlainService::close);
                // The group takes a while to believe that they are gone.
                while (assigned() > 0) {
                    deadline.pause(200);
                }
            }
        }

        private void publish() {
            try (Feed feed = new Feed(stores.kafka())) {
                List<String> names = Feed.symbols(symbols);
                for (int session = 0; session < sessions; session++) {
                    LocalDate date = FIRST.plusDays((long) number * sessions + session);
                    int close = 100 + session % 10;
                    names.forEach(name -> feed.publish(Feed.bar(name, date, close, 1_000, 1)));
                }
                feed.flush();
            }
        }

        /** Half-way a member dies and another comes. */
        private void awaitStored() throws Exception {
            boolean changed = running.size() == 1;
            long left = left();
            while (left > 0) {
                if (!changed && left < (long) symbols * sessions / 2) {
                    changed = true;
                    running.removeFirst().kill();
                    running.add(member(yard, stores, service));
                }
                deadline.pause(20);
                left = left();
            }
        }

        private long assigned() throws Exception {
            return cluster.assignedPartitions(service, Topics.BARS_DAILY);
        }

        private long left() throws Exception {
            return cluster.reading(service, PARTITIONS).left();
        }

        private void mustBeWhole() throws Exception {
            String table = service.startsWith("quote") ? "quote.daily_bar" : "movers.session_close";
            long all = (number + 1L) * symbols * sessions;
            long rows = new Tables(stores.postgres()).count(table);
            if (rows != all) {
                throw new IllegalStateException(service + " holds " + rows + " bars of " + all);
            }
        }
    }

    private static PlainService member(Yard yard, BareStores stores, String service) throws IOException {
        return PlainService.begin(
                yard.home().resolve(service).resolve("target/quarkus-app"),
                yard.folder("scale").resolve("members.log"),
                stores.kafka(),
                stores.postgres());
    }
}
