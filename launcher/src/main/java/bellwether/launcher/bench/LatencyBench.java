package bellwether.launcher.bench;

import bellwether.contract.DailyBar;
import bellwether.launcher.kafka.CatchUp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From the moment a bar is handed to Kafka's client until the movers API ranks it and the event stream tells of it, while
 * all other symbols change at the same time; against the time until a plain consumer has the same record.
 */
final class LatencyBench implements Bench {
    private static final double FIRST_CLOSE = 100;

    private final int symbols;
    private final int rounds;

    LatencyBench(int symbols, int rounds) {
        this.symbols = symbols;
        this.rounds = rounds;
    }

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        OwnStack stack = yard.stack();
        List<String> names = Feed.symbols(symbols);
        LocalDate before = LocalDate.parse(new Tables(stack.postgres())
                .texts("select max(date) from movers.close_date")
                .getFirst());
        LocalDate session = before.plusDays(1);
        List<Double> broker = new ArrayList<>();
        List<Double> api = new ArrayList<>();
        List<Double> stream = new ArrayList<>();
        try (Feed feed = new Feed(stack.kafka());
                BrokerProbe plain = new BrokerProbe(stack.kafka());
                StreamProbe events = StreamProbe.open(stack.web(), names.getFirst())) {
            prepare(yard, stack, feed, names, List.of(before, session));
            for (int round = 1; round <= rounds; round++) {
                DailyBar probe = Feed.bar(names.getFirst(), session, FIRST_CLOSE * 50 + round, 1_000_000, round + 1);
                long began = update(feed, names, session, round, probe);
                long ranked = awaitRanked(yard, stack, session, probe);
                broker.add((plain.awaitValue(probe) - began) / 1e6);
                api.add((ranked - began) / 1e6);
                stream.add((events.awaitClose(probe) - began) / 1e6);
                Thread.sleep(700);
            }
        }
        return findings(broker, api, stream);
    }

    private List<Finding> findings(List<Double> broker, List<Double> api, List<Double> stream) {
        double ceiling = Quantiles.of(broker).at(0.99);
        String all = String.format(Locale.ROOT, " while %,d symbols change, p99", symbols);
        return List.of(
                Finding.atMost("publish to movers API" + all, Quantiles.of(api).at(0.99), ceiling, "ms", 20),
                Finding.atMost(
                        "publish to event stream" + all, Quantiles.of(stream).at(0.99), ceiling, "ms", 20));
    }

    private static void prepare(Yard yard, OwnStack stack, Feed feed, List<String> names, List<LocalDate> sessions)
            throws Exception {
        feed.announce(names);
        for (LocalDate session : sessions) {
            names.forEach(name -> feed.publish(Feed.bar(name, session, FIRST_CLOSE, 1_000, 1)));
        }
        feed.flush();
        new CatchUp(stack.kafka(), Yard.GROUPS, yard.console()).await();
        Thread.sleep(3000);
    }

    /** Publishes a change of every symbol, the probe in the middle. */
    private static long update(Feed feed, List<String> names, LocalDate session, int round, DailyBar probe) {
        long began = 0;
        for (int i = 1; i < names.size(); i++) {
            feed.publish(Feed.bar(names.get(i), session, FIRST_CLOSE + i % 7 + round * 0.01, 1_000, round + 1));
            if (i == names.size() / 2) {
                began = System.nanoTime();
                feed.publish(probe);
            }
        }
        if (began == 0) {
            began = System.nanoTime();
            feed.publish(probe);
        }
        feed.flush();
        return began;
    }

    private static long awaitRanked(Yard yard, OwnStack stack, LocalDate session, DailyBar probe) throws Exception {
        String address = stack.web() + "/api/v1/movers?universe=equity&limit=1&date=" + session;
        ObjectMapper json = new ObjectMapper();
        Deadline deadline = Deadline.of("the change of " + probe.symbol(), Duration.ofSeconds(30));
        while (true) {
            JsonNode first = json.readTree(yard.get(address)).path("gainers").path(0);
            if (first.path("symbol").asText().equals(probe.symbol())
                    && Float.valueOf(first.path("close").floatValue())
                            .equals(probe.prices().close())) {
                return System.nanoTime();
            }
            deadline.pause(2);
        }
    }
}
