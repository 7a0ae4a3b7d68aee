package bellwether.movers;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.Topics;
import bellwether.service.testing.RealKafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A percent change across a split is the same before, during and after the history is fetched again. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SplitTest extends MoversTestBase {
    private static final LocalDate LATER = LocalDate.parse("2018-03-01");
    private static final Action.Split FOUR_FOR_ONE = new Action.Split("A", WEDNESDAY, 4, 1);
    private static final Action.Split SEVEN_FOR_ONE = new Action.Split("A", WEDNESDAY, 7, 1);

    /** As fetched on the day before the split, and again after it. 645.57 ÷ 7 does not fit into a float. */
    private static final DailyBar BEFORE = bar("A", TUESDAY, 645.57, 1_000, 1, true, TUESDAY);

    private static final DailyBar BEFORE_REFETCHED = bar("A", TUESDAY, 645.57 / 7, 7_000, 2, true, WEDNESDAY);
    private static final DailyBar AFTER = bar("A", WEDNESDAY, 93.7, 7_000, 1, true, WEDNESDAY);

    @Test
    void the_split_day_shows_the_move_and_not_the_split_in_whatever_order_records_arrive() throws Exception {
        for (List<Object> order : orders(List.of(BEFORE, BEFORE_REFETCHED, AFTER, SEVEN_FOR_ONE))) {
            empty();
            topics.send(equity("A"));
            for (Object fact : order) {
                send(fact);
                if (canBeShown(order, fact)) {
                    awaitConsumed();
                    assertThat(splitDay())
                            .as("after %s of %s", fact, order)
                            .isEqualTo("93.7 against 92.22429: 1.600136314 percent, volume 7000 of 7000");
                }
            }
        }
    }

    @Test
    void both_sides_of_a_later_split_are_on_one_basis_while_only_one_is_fetched_again() throws Exception {
        Action.Split later = new Action.Split("A", LATER, 4, 1);
        topics.send(equity("A"));
        topics.send(later);
        topics.send(bar("A", TUESDAY, 400));
        topics.send(bar("A", WEDNESDAY, 440));
        awaitConsumed();
        assertThat(change()).isEqualTo("440 against 400: 10");
        topics.send(bar("A", WEDNESDAY, 110, 4_000, 2, true, LATER));
        awaitConsumed();
        assertThat(change()).isEqualTo("440 against 400: 10");
        topics.send(bar("A", TUESDAY, 100, 4_000, 2, true, LATER));
        awaitConsumed();
        assertThat(change()).isEqualTo("440 against 400: 10");
        assertThat(movers("date=2018-02-07").getList("gainers[0].sparkline")).isEqualTo(List.of(400, 440));
    }

    @Test
    void a_reverse_split_is_no_gain() throws Exception {
        topics.send(equity("A"));
        topics.send(new Action.Split("A", WEDNESDAY, 1, 20));
        topics.send(bar("A", TUESDAY, 1.45));
        topics.send(bar("A", WEDNESDAY, 23.2));
        awaitConsumed();
        JsonPath movers = movers("");
        assertThat(movers.getList("gainers")).isEmpty();
        assertThat(movers.getDouble("losers[0].changePercent")).isEqualTo(-20);
    }

    @Test
    void a_split_that_is_taken_back_or_corrected_counts_as_it_stands_last() throws Exception {
        topics.send(equity("A"));
        topics.send(bar("A", TUESDAY, 400));
        topics.send(bar("A", WEDNESDAY, 110));
        topics.send(SEVEN_FOR_ONE);
        topics.send(FOUR_FOR_ONE);
        awaitConsumed();
        assertThat(change()).isEqualTo("110 against 100: 10");

        topics.send(Topics.ACTIONS, "A", FOUR_FOR_ONE.key(), null);
        topics.send(new Action.Dividend("A", WEDNESDAY, 5, "USD"));
        awaitConsumed();
        assertThat(movers("").getDouble("losers[0].changePercent")).isEqualTo(-72.5);
    }

    private String change() {
        Map<String, Object> first = movers("date=2018-02-07").getMap("gainers[0]");
        return first.get("close") + " against " + first.get("previousClose") + ": " + first.get("changePercent");
    }

    /** Not while the split is unknown or one of the two bars is missing: nobody could know better then. */
    private static boolean canBeShown(List<Object> order, Object lastSent) {
        List<Object> sent = order.subList(0, order.indexOf(lastSent) + 1);
        boolean previous = sent.contains(BEFORE) || sent.contains(BEFORE_REFETCHED);
        return previous && sent.contains(SEVEN_FOR_ONE) && sent.contains(AFTER);
    }

    private String splitDay() {
        JsonPath movers = movers("date=2018-02-07");
        double usualVolume = movers.getDouble("gainers[0].volume") / movers.getDouble("gainers[0].relativeVolume");
        return change() + " percent, volume " + movers.get("gainers[0].volume") + " of " + Math.round(usualVolume);
    }

    private void send(Object fact) {
        if (fact instanceof DailyBar bar) {
            topics.send(bar);
        } else {
            topics.send((Action) fact);
        }
    }

    private static List<List<Object>> orders(List<Object> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Object>> orders = new ArrayList<>();
        for (Object first : facts) {
            List<Object> others = new ArrayList<>(facts);
            others.remove(first);
            for (List<Object> rest : orders(others)) {
                List<Object> order = new ArrayList<>();
                order.add(first);
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
