package bellwether.movers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.service.testing.RealKafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random worlds of bars, revisions, splits and instruments: each is sent in several random orders, with duplicates, and
 * must always end in the same rankings.
 */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class OrderOfArrivalTest extends MoversTestBase {
    private static final LocalDate FIRST = LocalDate.parse("2018-01-22");
    private static final int DAYS = 12;
    private static final int WORLDS = 6;
    private static final int ORDERS = 4;

    @Test
    void order_duplicates_and_late_revisions_never_change_a_ranking() throws Exception {
        for (int seed = 1; seed <= WORLDS; seed++) {
            Random random = new Random(seed);
            List<Object> world = world(random);
            send(world);
            String expected = allRankings();
            assertThat(expected).contains("\"gainers\":[{");
            for (int order = 0; order < ORDERS; order++) {
                empty();
                send(disordered(world, random));
                assertThat(allRankings()).as("seed %d, order %d", seed, order).isEqualTo(expected);
            }
            empty();
        }
    }

    private static List<Object> world(Random random) {
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String symbol = "S" + i;
            facts.add(equity(symbol));
            LocalDate exDate = FIRST.plusDays(random.nextInt(DAYS));
            boolean splits = random.nextInt(3) == 0;
            double ratio = 2 + random.nextInt(6);
            if (splits) {
                facts.add(new Action.Split(symbol, exDate, ratio, 1));
            }
            for (int day = 0; day < DAYS; day++) {
                LocalDate date = FIRST.plusDays(day);
                if (random.nextInt(8) > 0) {
                    double traded = 10 + random.nextInt(8);
                    addRevisions(facts, symbol, date, splits && exDate.isAfter(date) ? ratio : 1, traded, random);
                }
            }
        }
        return facts;
    }

    /** A live bar, its final one, perhaps a correction, and the refetch after the split. */
    private static void addRevisions(
            List<Object> facts, String symbol, LocalDate date, double laterRatio, double traded, Random random) {
        LocalDate atTheEnd = FIRST.plusDays(DAYS);
        facts.add(bar(symbol, date, traded - 1, 500, 1, false, date));
        facts.add(bar(symbol, date, traded, 1_000, 2, true, date));
        if (random.nextInt(4) == 0) {
            facts.add(bar(symbol, date, traded + 0.5, 1_100, 3, true, date));
        }
        if (laterRatio != 1) {
            long volume = Math.round(1_000 * laterRatio);
            facts.add(bar(symbol, date, traded / laterRatio, volume, 4, true, atTheEnd));
        }
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
        for (Object fact : facts) {
            switch (fact) {
                case Instrument instrument -> topics.send(instrument);
                case DailyBar bar -> topics.send(bar);
                case Action action -> topics.send(action);
                default -> throw new IllegalArgumentException(fact.toString());
            }
        }
        awaitConsumed();
    }

    private static String allRankings() {
        StringBuilder rankings = new StringBuilder();
        for (int day = 0; day < DAYS; day++) {
            for (String period : List.of("day", "week")) {
                rankings.append(given().get(path("limit=100&period=" + period + "&date=" + FIRST.plusDays(day)))
                        .asString());
            }
        }
        return rankings.toString();
    }
}
