package bellwether.quote.bar;

import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.contract.Prices;
import bellwether.contract.Topics;
import bellwether.quote.Quotes;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicReader;
import bellwether.service.testing.TopicWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Random worlds of bars, revisions, splits and dividends: each is sent in several random orders, with duplicates, and must
 * always end in the same bars, whatever they are adjusted for.
 */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class OrderOfArrivalTest {
    private static final LocalDate FIRST = LocalDate.parse("2018-01-22");
    private static final int DAYS = 12;
    private static final int SHARES = 4;
    private static final int WORLDS = 3;
    private static final int ORDERS = 2;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    AgroalDataSource database;

    @Test
    void order_duplicates_and_late_revisions_never_change_a_bar() throws Exception {
        for (int seed = 1; seed <= WORLDS; seed++) {
            Random random = new Random(seed);
            List<Object> world = world(random);
            send(world);
            String expected = allBars();
            assertThat(expected).contains("\"close\":[");
            for (int order = 0; order < ORDERS; order++) {
                empty();
                send(disordered(world, random));
                assertThat(allBars()).as("seed %d, order %d", seed, order).isEqualTo(expected);
            }
            empty();
        }
    }

    private static List<Object> world(Random random) {
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < SHARES; i++) {
            String symbol = "ORDER" + i;
            facts.add(Quotes.share(symbol, symbol));
            LocalDate exDate = FIRST.plusDays(1 + random.nextInt(DAYS - 1));
            double ratio = random.nextBoolean() ? 2 + random.nextInt(6) : 1;
            if (ratio != 1) {
                facts.add(new Action.Split(symbol, exDate, ratio, 1));
            }
            facts.add(new Action.Dividend(symbol, exDate.plusDays(2), 0.5, "USD"));
            for (int day = 0; day < DAYS; day++) {
                addRevisions(facts, symbol, FIRST.plusDays(day), exDate, ratio, random);
            }
        }
        return facts;
    }

    /** The bar as it was fetched first, perhaps a correction of it, and the refetch after the split. */
    private static void addRevisions(
            List<Object> facts, String symbol, LocalDate date, LocalDate exDate, double ratio, Random random) {
        double traded = 10 + random.nextInt(8);
        facts.add(bar(symbol, date, traded, 1, 1, date));
        if (random.nextInt(4) == 0) {
            facts.add(bar(symbol, date, traded + 0.5, 1, 2, date));
        }
        if (exDate.isAfter(date)) {
            facts.add(bar(symbol, date, traded, ratio, 3, FIRST.plusDays(DAYS)));
        }
    }

    private static DailyBar bar(
            String symbol, LocalDate date, double traded, double ratio, int revision, LocalDate fetched) {
        float close = (float) (traded / ratio);
        Prices prices = new Prices(close, close, close, close, close * 0.96f, Math.round(1_000 * ratio));
        return Quotes.bar(symbol, date.toString(), prices, revision, fetched);
    }

    private static List<Object> disordered(List<Object> world, Random random) {
        List<Object> facts = new ArrayList<>(world);
        for (int i = 0; i < world.size() / 5; i++) {
            facts.add(world.get(random.nextInt(world.size())));
        }
        Collections.shuffle(facts, random);
        return facts;
    }

    private void send(List<Object> facts) throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            for (Object fact : facts) {
                switch (fact) {
                    case Instrument instrument -> topics.send(instrument);
                    case DailyBar bar -> topics.send(bar);
                    case Action action -> topics.send(action);
                    default -> throw new IllegalArgumentException(fact.toString());
                }
            }
        }
        TopicReader reader = new TopicReader(bootstrapServers);
        eventually(() -> {
            for (String topic : List.of(Topics.INSTRUMENTS, Topics.BARS_DAILY, Topics.ACTIONS)) {
                assertThat(reader.lag("quote-service", topic)).as(topic).isZero();
            }
        });
    }

    /** Ids of instruments are kept by the service, so their rows stay. */
    private void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("daily_bar", "action")) {
                statement.execute("delete from " + table
                        + " where instrument_id in (select id from instrument where symbol like 'ORDER%')");
            }
        }
    }

    private static String allBars() {
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < SHARES; i++) {
            for (String adjustment : List.of("none", "splits", "all")) {
                bars.append(given().get("/api/v1/bars/ORDER" + i + "?adjustment=" + adjustment)
                        .asString());
            }
        }
        return bars.toString();
    }
}
