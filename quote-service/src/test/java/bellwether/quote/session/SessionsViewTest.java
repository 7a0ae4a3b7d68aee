package bellwether.quote.session;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.reference.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SessionsViewTest {
    private static final TradingCalendar NEW_YORK = TradingCalendar.ofMic("XNYS");

    private static SessionsView at(TradingCalendar calendar, String now) {
        return SessionsView.of("AAPL", calendar, Instant.parse(now));
    }

    @Test
    void between_the_bells_the_session_is_open() {
        SessionsView view = at(NEW_YORK, "2018-02-07T17:45:00Z");

        assertThat(view.open()).isTrue();
        assertThat(view.session().date()).isEqualTo(LocalDate.of(2018, 2, 7));
        assertThat(view.session().close()).isEqualTo(Instant.parse("2018-02-07T21:00:00Z"));
        assertThat(view.next().date()).isEqualTo(LocalDate.of(2018, 2, 8));
    }

    @Test
    void before_the_bell_the_session_is_still_the_one_before() {
        SessionsView view = at(NEW_YORK, "2018-02-05T14:29:59Z");

        assertThat(view.open()).isFalse();
        assertThat(view.session().date()).isEqualTo(LocalDate.of(2018, 2, 2));
        assertThat(view.next().date()).isEqualTo(LocalDate.of(2018, 2, 5));
    }

    @Test
    void the_closing_bell_ends_it() {
        SessionsView view = at(NEW_YORK, "2018-02-07T21:00:00Z");

        assertThat(view.open()).isFalse();
        assertThat(view.session().date()).isEqualTo(LocalDate.of(2018, 2, 7));
    }

    @Test
    void a_half_day_is_said_to_be_one() {
        SessionsView view = at(NEW_YORK, "2018-11-23T18:30:00Z");

        assertThat(view.open()).isFalse();
        assertThat(view.session().halfDay()).isTrue();
        assertThat(view.next().date()).isEqualTo(LocalDate.of(2018, 11, 26));
    }

    @Test
    void east_of_greenwich_the_exchanges_own_date_counts() {
        SessionsView view = at(TradingCalendar.ofMic("XTKS"), "2018-02-07T00:30:00Z");

        assertThat(view.open()).isTrue();
        assertThat(view.session().date()).isEqualTo(LocalDate.of(2018, 2, 7));
    }

    @Test
    void what_trades_every_day_is_always_open() {
        assertThat(at(TradingCalendar.everyDay(), "2018-02-10T23:59:59Z").open())
                .isTrue();
        assertThat(at(TradingCalendar.everyDay(), "2018-02-11T00:00:00Z")
                        .session()
                        .date())
                .isEqualTo(LocalDate.of(2018, 2, 11));
    }
}
