package bellwether.quote.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Duration GRACE = Duration.ofHours(3);

    @Test
    void a_saturday_after_fridays_session_is_fresh() {
        FreshnessView view = at("2026-11-21T15:00:00Z", shares(3, "2026-11-20"));
        assertThat(view.state()).isEqualTo("fresh");
        assertThat(view.sessionsBehind()).isZero();
        assertThat(view.expectedSession()).isEqualTo("2026-11-20");
    }

    @Test
    void a_missed_monday_is_late_and_a_missed_tuesday_too_is_stale() {
        assertThat(at("2026-11-24T00:00:00Z", shares(3, "2026-11-20")).state()).isEqualTo("late");
        FreshnessView tuesday = at("2026-11-25T00:00:00Z", shares(3, "2026-11-20"));
        assertThat(tuesday.state()).isEqualTo("stale");
        assertThat(tuesday.sessionsBehind()).isEqualTo(2);
    }

    @Test
    void a_session_that_is_still_open_is_not_expected() {
        assertThat(at("2026-11-23T20:59:00Z", shares(3, "2026-11-20")).state()).isEqualTo("fresh");
    }

    @Test
    void a_session_is_expected_three_hours_after_its_close_and_counts_at_once_when_it_is_there() {
        FreshnessView before = at("2026-11-23T23:59:59Z", shares(3, "2026-11-20"));
        assertThat(before.state()).isEqualTo("fresh");
        assertThat(before.expectedSession()).isEqualTo("2026-11-20");
        FreshnessView early = at("2026-11-23T21:30:00Z", shares(3, "2026-11-23"));
        assertThat(early.lastSession()).isEqualTo("2026-11-23");
        assertThat(early.sessionsBehind()).isZero();
    }

    @Test
    void a_half_day_is_expected_three_hours_after_its_early_close() {
        assertThat(at("2026-11-27T20:59:59Z", shares(3, "2026-11-25")).state()).isEqualTo("fresh");
        assertThat(at("2026-11-27T21:00:00Z", shares(3, "2026-11-25")).state()).isEqualTo("late");
    }

    @Test
    void a_holiday_is_not_missed() {
        assertThat(at("2026-11-26T23:00:00Z", shares(3, "2026-11-25")).sessionsBehind())
                .isZero();
    }

    @Test
    void half_of_the_shares_make_a_session_and_one_does_not() {
        List<Newest> one = shares(3, "2026-11-19");
        one.addAll(shares(1, "2026-11-20"));
        assertThat(at("2026-11-21T15:00:00Z", one).lastSession()).isEqualTo("2026-11-19");
        List<Newest> half = shares(3, "2026-11-19");
        half.addAll(shares(3, "2026-11-20"));
        assertThat(at("2026-11-21T15:00:00Z", half).lastSession()).isEqualTo("2026-11-20");
    }

    @Test
    void currencies_and_other_exchanges_are_not_asked_while_there_are_shares_of_new_york() {
        List<Newest> instruments = shares(1, "2026-11-19");
        instruments.add(newest("currency", "America/New_York", "2026-11-20"));
        instruments.add(newest("equity", "Europe/London", "2026-11-20"));
        FreshnessView view = at("2026-11-21T15:00:00Z", instruments);
        assertThat(view.state()).isEqualTo("late");
        assertThat(view.tracked()).isEqualTo(3);
        assertThat(view.loaded()).isEqualTo(3);
    }

    @Test
    void an_empty_store_is_stale() {
        FreshnessView view = at("2026-11-21T15:00:00Z", List.of(newest("equity", "America/New_York", null)));
        assertThat(view.state()).isEqualTo("stale");
        assertThat(view.lastSession()).isNull();
        assertThat(view.sessionsBehind()).isNull();
        assertThat(view.tracked()).isEqualTo(1);
        assertThat(view.loaded()).isZero();
    }

    @Test
    void a_replay_has_its_own_clock() {
        Run run = new Run(
                "run-1",
                Instant.parse("2026-11-21T15:00:00Z"),
                Instant.parse("2026-11-21T15:01:00Z"),
                "replay",
                Instant.parse("2018-02-08T01:00:00Z"),
                1,
                2,
                3,
                List.of(),
                List.of(),
                0);
        FreshnessView view = Freshness.count(shares(3, "2018-02-07"), run, wall("2026-11-21T15:00:00Z"), GRACE);
        assertThat(view.state()).isEqualTo("fresh");
        assertThat(view.source()).isEqualTo("replay");
        assertThat(view.marketTime()).isEqualTo("2018-02-08T01:00:00Z");
        assertThat(view.lastRun()).isNotNull();
    }

    private static FreshnessView at(String now, List<Newest> instruments) {
        return Freshness.count(instruments, null, wall(now), GRACE);
    }

    private static Clock wall(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }

    private static List<Newest> shares(int count, String session) {
        List<Newest> shares = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shares.add(newest("equity", "America/New_York", session));
        }
        return shares;
    }

    private static Newest newest(String kind, String zone, @Nullable String session) {
        if (session == null) {
            return new Newest(kind, zone, false, null, null, null, null);
        }
        Instant traded = Instant.parse(session + "T21:00:00Z");
        return new Newest(kind, zone, false, LocalDate.parse(session), traded, traded, "simulated");
    }
}
