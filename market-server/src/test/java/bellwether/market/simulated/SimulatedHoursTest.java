package bellwether.market.simulated;

import static bellwether.market.simulated.SimulatedPrices.EVENING;
import static bellwether.market.simulated.SimulatedPrices.marketAt;
import static bellwether.market.simulated.SimulatedPrices.row;
import static bellwether.market.simulated.SimulatedPrices.rows;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.market.Series;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedHoursTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "BRK-A", "^GSPC", "^VIX", "^FTSE", "^N225", "^TA125.TA", "EURUSD=X", "SIMLIVE-USD"})
    void hours_add_up_to_their_day(String symbol) {
        SimulatedMarket market = marketAt(EVENING);
        LocalDate from = LocalDate.of(2024, 11, 1);
        Series days = market.daily(symbol, from, TODAY.minusDays(1));
        int hour = 0;
        Series hours = market.hourly(symbol, from, TODAY.minusDays(1));
        for (int day = 0; day < days.size(); day++) {
            Figures sum = figures(hours, hour++);
            while (hour < hours.size() && (day + 1 == days.size() || hours.stamp(hour) < days.stamp(day + 1))) {
                sum = sum.then(figures(hours, hour++));
            }
            assertThat(sum).isEqualTo(figures(days, day));
        }
        assertThat(hour).isEqualTo(hours.size());
    }

    @Test
    void a_new_york_session_has_seven_hours_and_a_half_day_four() {
        SimulatedMarket market = marketAt(EVENING);
        Series full = market.hourly("SPY", LocalDate.of(2025, 11, 26), LocalDate.of(2025, 11, 26));
        assertThat(rows(full)).hasSize(7);
        assertThat(Instant.ofEpochSecond(full.stamp(0))).isEqualTo("2025-11-26T14:30:00Z");
        assertThat(rows(market.hourly("SPY", LocalDate.of(2025, 11, 28), LocalDate.of(2025, 11, 28))))
                .hasSize(4);
    }

    @Test
    void todays_bar_grows_minute_by_minute_into_the_final_one() {
        Instant open = Instant.parse("2026-11-20T14:30:00Z");
        Figures before = today(open);
        assertThat(before.volume()).isZero();
        for (int minute = 1; minute <= 390; minute++) {
            Figures now = today(open.plusSeconds(60L * minute));
            assertThat(now.open()).isEqualTo(before.open());
            assertThat(now.high()).isGreaterThanOrEqualTo(Math.max(before.high(), now.close()));
            assertThat(now.low()).isLessThanOrEqualTo(Math.min(before.low(), now.close()));
            assertThat(now.volume()).isGreaterThanOrEqualTo(before.volume());
            before = now;
        }
        assertThat(before).isEqualTo(today(Instant.parse("2026-11-21T18:00:00Z")));
        assertThat(today(open.plusSeconds(3600))).isNotEqualTo(today(open.plusSeconds(7200)));
    }

    @Test
    void todays_bar_is_stamped_with_its_last_trade_until_the_day_is_over() {
        Instant noon = Instant.parse("2026-11-20T17:00:00Z");
        assertThat(Instant.ofEpochSecond(lastStamp(noon))).isEqualTo(noon);
        assertThat(Instant.ofEpochSecond(lastStamp(Instant.parse("2026-11-21T18:00:00Z"))))
                .isEqualTo("2026-11-20T14:30:00Z");
    }

    @Test
    void there_is_no_bar_before_the_open() {
        Series series = marketAt(Instant.parse("2026-11-20T14:29:59Z")).daily("AAPL", TODAY, TODAY);
        assertThat(series.isEmpty()).isTrue();
    }

    @Test
    void the_unfinished_hour_belongs_to_the_unfinished_day() {
        SimulatedMarket market = marketAt(Instant.parse("2026-11-20T18:12:00Z"));
        Series hours = market.hourly("AAPL", TODAY, TODAY);
        Figures sum = figures(hours, 0);
        for (int hour = 1; hour < hours.size(); hour++) {
            sum = sum.then(figures(hours, hour));
        }
        assertThat(hours.size()).isEqualTo(4);
        assertThat(sum).isEqualTo(figures(market.daily("AAPL", TODAY, TODAY), 0));
    }

    @Test
    void finished_hours_stay_as_they_are() {
        Series early = marketAt(Instant.parse("2026-11-20T18:12:00Z")).hourly("AAPL", TODAY, TODAY);
        Series late = marketAt(EVENING).hourly("AAPL", TODAY, TODAY);
        for (int hour = 0; hour < early.size() - 1; hour++) {
            assertThat(row(early, hour)).isEqualTo(row(late, hour));
        }
    }

    private static long lastStamp(Instant now) {
        return marketAt(now).daily("AAPL", TODAY, TODAY).stamp(0);
    }

    private static Figures today(Instant now) {
        return figures(marketAt(now).daily("AAPL", TODAY, TODAY), 0);
    }

    private static Figures figures(Series series, int row) {
        return new Figures(
                series.price(Series.Column.OPEN, row),
                series.price(Series.Column.HIGH, row),
                series.price(Series.Column.LOW, row),
                series.close(row),
                series.volume(row));
    }
}
