package bellwether.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.InstrumentKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradingCalendarTest {
    private final TradingCalendar newYork = TradingCalendar.ofMic("XNYS");

    @ParameterizedTest
    @CsvSource({
        "XNYS, 2001-09-11", "XNYS, 2012-10-29", "XNYS, 2025-01-09", "XNYS, 2022-06-20", "XNYS, 2024-03-29",
        "XNAS, 2018-12-05", "ARCX, 2007-01-02", "XLON, 2022-09-19", "XLON, 2023-05-08", "XLON, 2020-05-08",
        "XETR, 2017-10-31", "XETR, 2019-06-10", "XETR, 2024-12-24", "XPAR, 2024-05-01", "XAMS, 2025-04-21",
        "XTKS, 2019-05-01", "XTKS, 2020-10-01", "XTKS, 2025-12-31", "XTKS, 2021-07-23", "XHKG, 2023-09-08",
        "XHKG, 2025-01-29", "XHKG, 2026-02-17", "XHKG, 2013-08-14", "XASX, 2022-09-22", "XASX, 2024-04-25",
        "XTSE, 2025-08-04", "XTSE, 2024-02-19", "XSHG, 2025-10-06", "XKRX, 2025-10-06", "XTAI, 2025-01-29",
        "XNSE, 2024-11-15", "BVMF, 2025-03-03", "XSWX, 2024-08-01"
    })
    void exchanges_are_closed_on_their_holidays(String mic, LocalDate date) {
        assertThat(TradingCalendar.ofMic(mic).isSession(date)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "XNYS, 2021-06-18",
        "XLON, 2024-07-04",
        "XETR, 2022-06-06",
        "XETR, 2022-10-03",
        "XPAR, 2025-07-14",
        "XASX, 2024-10-07",
        "XTKS, 2019-12-23",
        "XTSE, 2024-07-04",
        "XHKG, 2024-07-04"
    })
    void other_countries_holidays_are_sessions(String mic, LocalDate date) {

        assertThat(TradingCalendar.ofMic(mic).isSession(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "XLON, 2024-12-24, 12:30",
        "XHKG, 2025-01-28, 12:00",
        "XPAR, 2024-12-31, 14:05",
        "XTSE, 2024-12-24, 13:00",
        "XETR, 2024-12-30, 14:00",
        "XASX, 2024-12-24, 14:10",
        "XCBO, 2024-11-29, 12:15"
    })
    void half_days_end_early(String mic, LocalDate date, String close) {
        TradingCalendar calendar = TradingCalendar.ofMic(mic);
        Session session = calendar.session(date).orElseThrow();
        assertThat(session.halfDay()).isTrue();
        assertThat(session.close().atZone(calendar.zone()).toLocalTime()).hasToString(close);
    }

    @Test
    void sessions_open_by_the_exchange_clock_through_the_year() {
        assertThat(newYork.session(LocalDate.of(2018, 2, 7)).orElseThrow().open())
                .isEqualTo(Instant.parse("2018-02-07T14:30:00Z"));
        assertThat(newYork.session(LocalDate.of(2018, 7, 9)).orElseThrow().close())
                .isEqualTo(Instant.parse("2018-07-09T20:00:00Z"));
    }

    @Test
    void a_session_is_finished_at_its_close() {
        Instant close = Instant.parse("2018-02-07T21:00:00Z");
        assertThat(newYork.lastFinishedSession(close)).isEqualTo("2018-02-07");
        assertThat(newYork.lastFinishedSession(close.minusMillis(1))).isEqualTo("2018-02-06");
        assertThat(newYork.lastFinishedSession(Instant.parse("2018-02-11T12:00:00Z")))
                .isEqualTo("2018-02-09");
    }

    @Test
    void neighbours_skip_weekends_holidays_and_the_turn_of_the_year() {
        assertThat(newYork.previousSession(LocalDate.of(2018, 1, 2))).isEqualTo("2017-12-29");
        assertThat(newYork.nextSession(LocalDate.of(2017, 12, 29))).isEqualTo("2018-01-02");
        assertThat(newYork.nextSession(LocalDate.of(2018, 1, 6))).isEqualTo("2018-01-08");
    }

    @Test
    void sessions_between_agree_with_counting() {
        LocalDate after = LocalDate.of(2012, 10, 26);
        LocalDate until = LocalDate.of(2015, 3, 2);
        long counted = after.plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(newYork::isSession)
                .count();
        assertThat(newYork.sessionsBetween(after, until)).isEqualTo((int) counted);
        assertThat(newYork.sessionsBetween(until, after)).isZero();
        assertThat(newYork.sessionsBetween(after, after)).isZero();
    }

    @Test
    void tel_aviv_moved_its_week() {
        TradingCalendar telAviv = TradingCalendar.ofMic("XTAE");
        assertThat(telAviv.isSession(LocalDate.of(2025, 11, 16))).as("a Sunday").isTrue();
        assertThat(telAviv.isSession(LocalDate.of(2025, 11, 14))).as("a Friday").isFalse();
        assertThat(telAviv.isSession(LocalDate.of(2026, 2, 6))).as("a Friday").isTrue();
        assertThat(telAviv.isSession(LocalDate.of(2026, 2, 8))).as("a Sunday").isFalse();
    }

    @Test
    void currencies_trade_on_weekdays_and_crypto_always() {
        LocalDate saturday = LocalDate.of(2025, 7, 5);
        assertThat(TradingCalendar.forInstrument(InstrumentKind.CURRENCY, null).isSession(saturday))
                .isFalse();
        assertThat(TradingCalendar.forInstrument(InstrumentKind.CURRENCY, null).isSession(LocalDate.of(2025, 7, 4)))
                .isTrue();
        Session session = TradingCalendar.forInstrument(InstrumentKind.CRYPTO, null)
                .session(saturday)
                .orElseThrow();
        assertThat(Duration.between(session.open(), session.close())).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void an_unknown_exchange_trades_on_new_york_weekdays() {
        TradingCalendar calendar = TradingCalendar.forInstrument(InstrumentKind.EQUITY, "XXXX");
        assertThat(calendar.isSession(LocalDate.of(2025, 7, 4))).isTrue();
        assertThat(calendar.zone()).hasToString("America/New_York");
        assertThatThrownBy(() -> TradingCalendar.ofMic("XXXX")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_known_exchange_has_between_235_and_262_sessions_a_year() {
        for (MarketIndex index : Exchanges.indices()) {
            TradingCalendar calendar = TradingCalendar.of(index.exchange());
            for (int year = 2013; year <= 2027; year++) {
                assertThat(calendar.sessionsBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                        .as("%s %d", index.exchange().mic(), year)
                        .isBetween(235, 262);
            }
        }
    }

    @Test
    void calendars_work_on_threads_that_see_no_library() throws InterruptedException {
        AtomicBoolean closed = new AtomicBoolean();
        Thread stranger = new Thread(() -> closed.set(!newYork.isSession(LocalDate.of(1977, 7, 4))));
        stranger.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        stranger.start();
        stranger.join();
        assertThat(closed).isTrue();
    }
}
