package bellwether.ingest.plan;

import static bellwether.ingest.source.Samples.WEDNESDAY;
import static bellwether.ingest.source.Samples.at;
import static bellwether.ingest.source.Samples.hour;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.ledger.Ledgers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourlyPlannerTest {
    private static final Instant NOW = at(WEDNESDAY, "20:00");
    private static final Instant START = NOW.minus(Duration.ofDays(30));
    private static final Instant LAST = at(WEDNESDAY, "15:30");

    @Test
    void symbol_without_hours_is_due_from_the_start_of_the_history() {
        assertThat(planner(Ledgers.of(List.of())).hourly("ACME", new Due.Nothing()))
                .contains(START);
    }

    @Test
    void nothing_is_due_when_the_days_are_complete_and_the_last_hour_is_final() {
        Ledger ledger = Ledgers.of(List.of(hour(LAST, 10, true)));
        assertThat(planner(ledger).hourly("ACME", new Due.Nothing())).isEmpty();
    }

    @Test
    void unfinished_hour_and_new_session_are_due_since_the_last_final_hour() {
        Ledger live = Ledgers.of(List.of(hour(LAST.minus(Duration.ofHours(1)), 10, true), hour(LAST, 10, false)));
        Instant since = LAST.minus(Duration.ofHours(1)).minus(Duration.ofDays(4));
        assertThat(planner(live).hourly("ACME", new Due.Nothing())).contains(since);
        assertThat(planner(live).hourly("ACME", new Due.Since(WEDNESDAY))).contains(since);
    }

    @Test
    void hours_further_back_than_the_source_keeps_them_are_not_asked_for() {
        Instant oldest = NOW.minus(Duration.ofDays(729));
        HourlyPlanner planner = new HourlyPlanner(Ledgers.of(List.of()), NOW.minus(Duration.ofDays(5000)), oldest);
        assertThat(planner.hourly("ACME", new Due.Nothing())).contains(oldest);
    }

    private static HourlyPlanner planner(Ledger ledger) {
        return new HourlyPlanner(ledger, START, NOW.minus(Duration.ofDays(729)));
    }
}
