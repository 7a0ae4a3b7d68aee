package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.launcher.process.Console;
import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbesTest {
    private static final LocalDate SESSION = LocalDate.of(2018, 2, 7);
    private static final String BAR = "event: bar\ndata: {\"symbol\":\"ZZ00000\",\"close\":101.5,\"volume\":%d}\n\n";

    @TempDir
    Path folder;

    @Test
    void the_stores_alone_copy_rows_and_pass_records_on() throws Exception {
        Console quiet = new Console(new PrintStream(OutputStream.nullOutputStream()));
        try (BareStores stores = BareStores.start(folder, quiet)) {
            Tables tables = new Tables(stores.postgres());
            tables.execute("""
                    create schema quote;
                    create table quote.instrument (id int, symbol text);
                    create table quote.daily_bar (instrument_id int, date date, open real, high real, low real,
                        close real, volume bigint);
                    insert into quote.instrument values (1, 'AAPL');
                    insert into quote.daily_bar
                        select 1, date '2018-01-01' + n, 1, 1, 1, 1, null from generate_series(1, 1000) n""");

            assertThat(tables.copyRowsPerSecond(folder, 1)).isPositive();
            assertThat(tables.count("quote.daily_bar")).isEqualTo(1000);
            assertThat(tables.texts("select nspname from pg_namespace")).doesNotContain("ceiling");
            assertSeen(stores);
        }
    }

    private static void assertSeen(BareStores stores) throws Exception {
        DailyBar bar = Feed.bar("ZZ00000", SESSION, 101.5, 7, 3);
        try (Feed feed = new Feed(stores.kafka());
                BrokerProbe probe = new BrokerProbe(stores.kafka())) {
            feed.announce(List.of("ZZ00000"));
            long began = System.nanoTime();
            feed.publish(bar);
            feed.flush();

            assertThat(probe.awaitValue(bar)).isGreaterThan(began);
        }
    }

    @Test
    void every_reader_notes_when_it_was_told_of_each_batch() throws Exception {
        CountDownLatch allThere = new CountDownLatch(3);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/stream", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            allThere.countDown();
            for (int batch = 1; batch <= 2; batch++) {
                exchange.getResponseBody().write(BAR.formatted(batch).getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
        });
        server.start();
        long[] published = {System.nanoTime(), System.nanoTime()};
        try (EventReaders readers = new EventReaders(server.getAddress().getPort(), 3, 2)) {
            allThere.await();
            Deadline deadline = Deadline.of("the last event", java.time.Duration.ofSeconds(10));
            while (readers.withoutTheLast() > 0) {
                deadline.pause(5);
            }

            assertThat(readers.delaySeconds(published)).hasSize(6).allMatch(delay -> delay > 0);
            assertThat(readers.lost()).isZero();
        } finally {
            server.stop(0);
        }
    }
}
