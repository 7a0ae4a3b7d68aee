package bellwether.launcher.bench;

import bellwether.launcher.kafka.CatchUp;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Many readers of the event stream while many bars change each second. */
final class StreamBench implements Bench {
    private static final double KILOBYTE = 1024;

    private final int readers;
    private final int symbols;
    private final int batches;

    StreamBench(int readers, int symbols, int batches) {
        this.readers = readers;
        this.symbols = symbols;
        this.batches = batches;
    }

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        OwnStack stack = yard.stack();
        List<String> names = Feed.symbols(symbols);
        LocalDate session = LocalDate.parse(new Tables(stack.postgres())
                .texts("select max(date) + 1 from quote.daily_bar")
                .getFirst());
        int port = URI.create(stack.web()).getPort();
        long web = stack.pid("web-ui");
        try (Feed feed = new Feed(stack.kafka())) {
            feed.announce(names);
            new CatchUp(stack.kafka(), Yard.GROUPS, yard.console()).await();
            long before = Machine.residentBytes(web);
            try (EventReaders clients = new EventReaders(port, readers, batches)) {
                Thread.sleep(2000);
                long[] published = publish(feed, names, session);
                long after = Machine.residentBytes(web);
                Thread.sleep(3000);
                return findings(clients, published, (after - before) / KILOBYTE / readers);
            }
        }
    }

    /** A batch a second. */
    private long[] publish(Feed feed, List<String> names, LocalDate session) throws InterruptedException {
        long[] published = new long[batches];
        long began = System.nanoTime();
        for (int batch = 0; batch < batches; batch++) {
            int number = batch + 1;
            published[batch] = System.nanoTime();
            names.forEach(name -> feed.publish(Feed.bar(name, session, 100 + number, number, number)));
            feed.flush();
            long next = began + (batch + 1) * 1_000_000_000L;
            Thread.sleep(Math.max(0, (next - System.nanoTime()) / 1_000_000));
        }
        return published;
    }

    private List<Finding> findings(EventReaders clients, long[] published, double kilobytes) {
        double latest = Quantiles.of(clients.delaySeconds(published)).at(1);
        String all = String.format(Locale.ROOT, "%,d readers of the event stream, %d bars a second", readers, symbols);
        return List.of(
                Finding.below(all + ": the latest of all", latest, "s", 1),
                Finding.holds(
                        "the same: readers cut off, or without the last bars",
                        clients.lost() + ", " + clients.withoutTheLast(),
                        "0, 0",
                        clients.lost() == 0 && clients.withoutTheLast() == 0),
                Finding.below("the same: web-ui's memory for a reader", kilobytes, "KB", 50));
    }
}
