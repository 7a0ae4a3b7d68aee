package bellwether.ingest.bars;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Action;
import bellwether.contract.InstrumentKind;
import bellwether.ingest.source.Event;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A dividend is told as it was paid, however many splits came after. */
class DividendAmountTest {
    private static List<Action> actions(Event... events) {
        SampleSeries series = new SampleSeries("2021-01-04").closes(3, 130);
        for (Event event : events) {
            series.event(event);
        }
        return Harvester.daily(series.answered(), SampleSeries.listing(InstrumentKind.EQUITY))
                .actions();
    }

    private static Event.Split split(String day, double numerator, double denominator) {
        return new Event.Split(Instant.parse(day + "T13:30:00Z"), numerator, denominator);
    }

    private static Event.Dividend dividend(String day, double amount) {
        return new Event.Dividend(Instant.parse(day + "T13:30:00Z"), amount);
    }

    private static double amount(List<Action> actions) {
        return actions.stream()
                .filter(Action.Dividend.class::isInstance)
                .map(action -> ((Action.Dividend) action).amount())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void later_splits_are_taken_out_and_earlier_ones_are_not_in() {
        assertThat(amount(actions(dividend("2013-08-08", 0.435714)))).isEqualTo(0.435714);
        assertThat(amount(actions(dividend("2013-08-08", 0.435714), split("2014-06-09", 7, 1))))
                .isEqualTo(3.05);
        assertThat(amount(actions(
                        split("2020-08-31", 4, 1), dividend("2013-08-08", 0.108929), split("2014-06-09", 7, 1))))
                .isEqualTo(3.05);
        assertThat(amount(actions(dividend("2020-11-06", 0.205), split("2020-08-31", 4, 1))))
                .isEqualTo(0.205);
    }

    @Test
    void a_reverse_split_makes_the_amount_small_again() {
        assertThat(amount(actions(dividend("2008-06-04", 4.4), split("2009-07-01", 1, 20))))
                .isEqualTo(0.22);
    }

    @Test
    void on_the_ex_date_of_a_split_the_dividend_is_in_new_shares() {
        assertThat(amount(actions(dividend("2020-08-31", 0.2), split("2020-08-31", 4, 1))))
                .isEqualTo(0.2);
    }

    @Test
    void an_event_that_is_listed_twice_is_one() {
        List<Action> actions = actions(
                dividend("2013-08-08", 0.435714),
                dividend("2013-08-08", 0.435714),
                split("2014-06-09", 7, 1),
                split("2014-06-09", 7, 1));
        assertThat(actions).hasSize(2);
        assertThat(amount(actions)).isEqualTo(3.05);
    }
}
