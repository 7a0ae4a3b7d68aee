package bellwether.ingest.plan;

import static bellwether.ingest.source.Samples.WEDNESDAY;
import static bellwether.ingest.source.Samples.bar;
import static bellwether.ingest.source.Samples.meta;
import static bellwether.ingest.source.Samples.origin;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.ledger.Ledgers;
import bellwether.ingest.source.Glance;
import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final LocalDate START = LocalDate.of(2018, 1, 31);
    private static final LocalDate MONDAY = WEDNESDAY.minusDays(2);
    private static final LocalDate TUESDAY = WEDNESDAY.minusDays(1);
    private static final Ledger THREE_DAYS =
            Ledgers.of(List.of(bar(MONDAY, 10, true), bar(TUESDAY, 11.25f, true), bar(WEDNESDAY, 12, true)));

    @Test
    void symbol_without_bars_is_due_whole() {
        assertThat(due(Ledgers.of(List.of()), null)).isEqualTo(new Due.Whole(START));
    }

    @Test
    void nothing_is_due_when_all_shown_is_stored_and_final() {
        assertThat(due(THREE_DAYS, glance(Map.of(MONDAY, 10.0, TUESDAY, 11.25, WEDNESDAY, 12.0))))
                .isEqualTo(new Due.Nothing());
    }

    @Test
    void nothing_is_due_on_a_holiday() {
        assertThat(due(THREE_DAYS, glance(Map.of(WEDNESDAY, 12.0)))).isEqualTo(new Due.Nothing());
        assertThat(due(THREE_DAYS, glance(Map.of()))).isEqualTo(new Due.Nothing());
    }

    @Test
    void new_session_is_due_with_a_few_days_before_it() {
        Map<LocalDate, Double> closes = Map.of(TUESDAY, 11.25, WEDNESDAY, 12.0, WEDNESDAY.plusDays(1), 13.0);
        assertThat(due(THREE_DAYS, glance(closes))).isEqualTo(new Due.Since(WEDNESDAY.minusDays(14)));
    }

    @Test
    void live_bar_is_due_until_it_is_final() {
        Ledger live = Ledgers.of(List.of(bar(TUESDAY, 11.25f, true), bar(WEDNESDAY, 12, false)));
        assertThat(due(live, glance(Map.of(TUESDAY, 11.25, WEDNESDAY, 12.0))))
                .isEqualTo(new Due.Since(TUESDAY.minusDays(14)));
    }

    @Test
    void changed_close_is_a_rewritten_history() {
        Map<LocalDate, Double> split = Map.of(TUESDAY, 2.8125, WEDNESDAY, 3.0);
        assertThat(due(THREE_DAYS, glance(split))).isEqualTo(new Due.Whole(START));
    }

    @Test
    void rounding_of_the_glance_is_no_change() {
        Ledger ledger = Ledgers.of(List.of(bar(TUESDAY, 19.948f, true)));
        assertThat(due(ledger, glance(Map.of(TUESDAY, 19.95)))).isEqualTo(new Due.Nothing());
        assertThat(due(ledger, glance(Map.of(TUESDAY, 19.96)))).isInstanceOf(Due.Whole.class);
    }

    @Test
    void another_source_is_another_history() {
        Glance shown = glance(Map.of(WEDNESDAY, 12.0));
        Origin yahoo = new Origin("yahoo", shown.origin().sourceTime(), Instant.EPOCH);
        Glance other = new Glance("ACME", shown.meta(), shown.closes(), yahoo);
        assertThat(due(THREE_DAYS, other)).isInstanceOf(Due.Whole.class);
    }

    @Test
    void gap_longer_than_the_glance_is_fetched_from_where_it_began() {
        Ledger old = Ledgers.of(List.of(bar(LocalDate.of(2018, 2, 1), 9, true)));
        assertThat(due(old, glance(Map.of(WEDNESDAY.plusMonths(3), 20.0))))
                .isEqualTo(new Due.Since(LocalDate.of(2018, 1, 18)));
    }

    @Test
    void longer_history_than_stored_is_due_if_the_source_has_it() {
        LocalDate longAgo = LocalDate.of(2010, 1, 4);
        Planner planner = new Planner(THREE_DAYS, longAgo);
        assertThat(planner.daily("ACME", listedOn(longAgo))).isEqualTo(new Due.Whole(longAgo));
        assertThat(planner.daily("ACME", listedOn(MONDAY))).isEqualTo(new Due.Nothing());
    }

    @Test
    void symbol_that_is_not_shown_is_asked_for_by_itself() {
        assertThat(due(THREE_DAYS, null)).isEqualTo(new Due.Since(WEDNESDAY.minusDays(14)));
    }

    @Test
    void refused_row_is_not_due_again_until_it_changes() {
        Ledger ledger = Ledgers.of(List.<DailyBar>of(bar(TUESDAY, 11.25f, true)));
        Ledgers.withRefused(ledger, "ACME|2018-02-07", "{\"close\":12.0,\"high\":9}");
        assertThat(due(ledger, glance(Map.of(WEDNESDAY, 12.0)))).isEqualTo(new Due.Nothing());
        assertThat(due(ledger, glance(Map.of(WEDNESDAY, 12.5)))).isInstanceOf(Due.Since.class);
    }

    private static Due due(Ledger ledger, Glance glance) {
        return new Planner(ledger, START).daily("ACME", glance);
    }

    private static Glance glance(Map<LocalDate, Double> closes) {
        return new Glance("ACME", meta("20:00"), new TreeMap<>(closes), origin("20:00"));
    }

    private static Glance listedOn(LocalDate date) {
        Meta meta = meta("20:00");
        Instant listed = date.atStartOfDay(meta.zone()).toInstant();
        return new Glance(
                "ACME",
                new Meta(
                        meta.name(),
                        meta.currency(),
                        meta.instrumentType(),
                        meta.exchangeCode(),
                        meta.exchangeName(),
                        meta.zone(),
                        listed,
                        meta.exchangeTime(),
                        meta.session(),
                        meta.decimals()),
                new TreeMap<>(Map.of(WEDNESDAY, 12.0)),
                origin("20:00"));
    }
}
