package bellwether.market.simulated;

import static bellwether.market.simulated.SimulatedPrices.EVENING;
import static bellwether.market.simulated.SimulatedPrices.marketAt;
import static bellwether.market.simulated.SimulatedPrices.rows;
import static bellwether.market.simulated.SimulatedPrices.years;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.market.Company;
import bellwether.market.CorporateEvent;
import bellwether.market.Series;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class OddityTest {
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private final SimulatedMarket market = marketAt(EVENING);

    @Test
    void one_of_two_had_its_four_to_one_split_at_the_previous_session() {
        List<CorporateEvent> events = Stream.of("SIMSPLIT", "SIMSPLITB")
                .flatMap(symbol -> market.daily(symbol, YESTERDAY, YESTERDAY).events().stream())
                .toList();
        long stamp = Instant.parse("2026-11-19T14:30:00Z").getEpochSecond();
        assertThat(events)
                .containsExactlyInAnyOrder(
                        new CorporateEvent.Split(stamp, 4, 1), new CorporateEvent.Split(stamp, 1, 4));
    }

    @Test
    void a_split_rewrites_all_that_was_before_it() {
        LocalDate date = LocalDate.of(2026, 10, 1);
        float before = market.daily("SIMSPLIT", date, date).close(0);
        float after = marketAt(EVENING.plusSeconds(3 * 86_400))
                .daily("SIMSPLIT", date, date)
                .close(0);
        assertThat(after / before)
                .satisfiesAnyOf(
                        ratio -> assertThat(ratio).isCloseTo(4f, Percentage.withPercentage(0.1)),
                        ratio -> assertThat(ratio).isCloseTo(0.25f, Percentage.withPercentage(0.1)));
    }

    @Test
    void what_has_happened_is_not_taken_back() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        List<CorporateEvent> now = market.daily("SIMSPLIT", from, TODAY).events();
        List<CorporateEvent> later = marketAt(EVENING.plusSeconds(30 * 86_400))
                .daily("SIMSPLIT", from, TODAY)
                .events();
        assertThat(later).isEqualTo(now);
    }

    @Test
    void there_is_a_dividend_each_week() {
        Series series = market.daily("SIMDIVIDEND", LocalDate.of(2026, 11, 9), TODAY);
        assertThat(series.events()).hasSize(2).allMatch(event -> event instanceof CorporateEvent.Dividend);
        assertThat(series.price(Series.Column.ADJUSTED_CLOSE, 0)).isLessThan(series.close(0));
    }

    @Test
    void a_london_share_is_quoted_in_pence() {
        Company company = market.find("SIMPENCE.L").orElseThrow();
        assertThat(company.currency()).isEqualTo("GBp");
        assertThat(company.venue().mic()).isEqualTo("XLON");
        assertThat(years(market, "SIMPENCE.L", 1).close(0)).isGreaterThan(100f);
    }

    @Test
    void a_suspended_share_stops_and_stays_listed() {
        Series series = years(market, "SIMHALTED", 5);
        Company company = market.find("SIMHALTED").orElseThrow();
        assertThat(SimulatedPrices.date(company, series, series.size() - 1)).isEqualTo("2026-11-10");
    }

    @Test
    void a_delisted_share_is_not_found() {
        assertThat(market.find("SIMDELISTED")).isEmpty();
        assertThat(market.companies()).extracting(Company::symbol).doesNotContain("SIMDELISTED");
    }

    @Test
    void a_new_listing_has_five_sessions() {
        assertThat(rows(years(market, "SIMNEW", 5))).hasSize(5);
        assertThat(market.find("SIMNEW").orElseThrow().firstTradeDate()).isEqualTo("2026-11-16");
    }

    @Test
    void one_instrument_has_an_unfinished_bar_even_on_a_weekend() {
        Instant sunday = Instant.parse("2026-11-22T03:30:00Z");
        Series series = marketAt(sunday).daily("SIMLIVE-USD", TODAY, LocalDate.of(2026, 11, 22));
        assertThat(series.size()).isEqualTo(3);
        assertThat(Instant.ofEpochSecond(series.stamp(2))).isEqualTo(sunday);
    }

    @Test
    void months_begin_with_a_row_of_nulls() {
        Series series = firstOfNovember("SIMNULLS");
        assertThat(series.hasClose(0)).isFalse();
        assertThat(series.close(0)).isNaN();
        assertThat(series.volume(0)).isEqualTo(Series.NO_VOLUME);
        assertThat(series.hasClose(1)).isTrue();
    }

    @Test
    void months_begin_with_nan_texts() {
        Series series = firstOfNovember("SIMNAN");
        assertThat(series.close(0)).isEqualTo(Series.NAN_TEXT);
        assertThat(series.hasClose(1)).isTrue();
    }

    @Test
    void months_begin_with_a_hundredfold_price() {
        Series series = firstOfNovember("SIMGLITCH");
        assertThat(series.close(0) / series.close(1)).isBetween(70f, 140f);
    }

    @Test
    void trades_go_on_after_an_early_close() {
        LocalDate halfDay = LocalDate.of(2025, 11, 28);
        assertThat(rows(market.hourly("SIMHALFDAY", halfDay, halfDay))).hasSizeGreaterThan(4);
        assertThat(rows(market.daily("SIMHALFDAY", halfDay, halfDay))).hasSize(1);
    }

    private Series firstOfNovember(String symbol) {
        return market.daily(symbol, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 3));
    }
}
