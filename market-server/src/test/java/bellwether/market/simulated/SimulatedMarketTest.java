package bellwether.market.simulated;

import static bellwether.market.simulated.SimulatedPrices.EVENING;
import static bellwether.market.simulated.SimulatedPrices.marketAt;
import static bellwether.market.simulated.SimulatedPrices.rows;
import static bellwether.market.simulated.SimulatedPrices.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.InstrumentKind;
import bellwether.market.BarStamps;
import bellwether.market.Company;
import bellwether.market.Series;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedMarketTest {
    private final SimulatedMarket market = marketAt(EVENING);

    @Test
    void there_are_at_least_600_instruments_in_order() {
        List<Company> companies = market.companies();
        assertThat(companies).hasSizeGreaterThanOrEqualTo(600);
        assertThat(companies).extracting(Company::symbol).isSorted().doesNotHaveDuplicates();
        assertThat(companies)
                .extracting(Company::symbol)
                .containsAll(Universe.standard().listings().stream()
                        .map(Listing::symbol)
                        .toList());
        assertThat(market.name()).isEqualTo("simulated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "^GSPC", "^N225", "EURUSD=X", "SIMLIVE-USD", "SIMSPLIT", "SIMPENCE.L"})
    void two_markets_give_the_same_figures(String symbol) {
        assertThat(rows(years(market, symbol, 3))).isEqualTo(rows(years(marketAt(EVENING), symbol, 3)));
    }

    /** Pinned: a change here changes the simulated history for everyone who has stored it. */
    @Test
    void the_figures_are_those_they_have_always_been() {
        LocalDate date = LocalDate.of(2018, 2, 7);
        assertThat(rows(market.daily("MSFT", date, date)))
                .containsExactly("2018-02-07T14:30:00Z 80.95 81.22 80.5 80.81 80.81 19112008");
        assertThat(rows(market.daily("^GSPC", date, date)))
                .containsExactly("2018-02-07T14:30:00Z 2254.39 2268.37 2248.09 2252.04 2252.04 1969892537");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "KO", "^FTSE", "USDJPY=X", "SIMDIVIDEND"})
    void a_longer_range_ends_in_the_same_bars(String symbol) {
        List<String> one = rows(years(market, symbol, 1));
        List<String> five = rows(years(market, symbol, 5));
        assertThat(five.subList(five.size() - one.size(), five.size())).isEqualTo(one);
        List<String> all = rows(years(market, symbol, 36));
        assertThat(all.subList(all.size() - five.size(), all.size())).isEqualTo(five);
    }

    @Test
    void a_bar_does_not_depend_on_what_was_asked_before() {
        LocalDate date = LocalDate.of(1999, 6, 1);
        SimulatedMarket other = marketAt(EVENING);
        years(other, "XOM", 2);
        assertThat(rows(other.daily("XOM", date, date)))
                .isEqualTo(rows(market.daily("XOM", date, date)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AAPL", "^GSPC", "^FTSE", "^N225", "^HSI", "^TA125.TA", "^TASI.SR", "EURUSD=X", "SIMLIVE-USD"})
    void there_is_a_bar_for_each_session_and_no_other(String symbol) {
        BarStamps stamps = BarStamps.of(market.find(symbol).orElseThrow());
        Series series = years(market, symbol, 5);
        List<LocalDate> dates = IntStream.range(0, series.size())
                .mapToObj(row -> stamps.date(series.stamp(row)))
                .toList();
        LocalDate from = LocalDate.of(2021, 11, 20);
        assertThat(dates)
                .containsExactlyElementsOf(from.datesUntil(LocalDate.of(2026, 11, 21))
                        .filter(stamps.calendar()::isSession)
                        .toList());
    }

    @Test
    void all_figures_are_sound_but_those_of_the_odd_instruments() {
        for (Listing listing : Universe.standard().listings()) {
            Series series = years(market, listing.symbol(), 2);
            assertThat(series.size()).as(listing.symbol()).isGreaterThan(450);
            for (int row = 0; row < series.size(); row++) {
                float low = series.price(Series.Column.LOW, row);
                float high = series.price(Series.Column.HIGH, row);
                assertThat(series.price(Series.Column.OPEN, row)).isBetween(low, high);
                assertThat(series.close(row)).isBetween(low, high);
                assertThat(low).isPositive();
                assertThat(series.volume(row)).isNotNegative();
            }
        }
    }

    @Test
    void levels_are_those_of_their_kind() {
        assertThat(lastClose("^GSPC")).isBetween(3_000f, 14_000f);
        assertThat(lastClose("^N225")).isBetween(20_000f, 120_000f);
        assertThat(lastClose("EURUSD=X")).isBetween(0.8f, 1.7f);
        assertThat(lastClose("^VIX")).isBetween(8f, 80f);
        for (Company company : market.companies()) {
            if (company.kind() == InstrumentKind.EQUITY && !company.symbol().equals("BRK-A")) {
                assertThat(lastClose(company.symbol())).as(company.symbol()).isBetween(2f, 15_000f);
            }
        }
    }

    @Test
    void share_prices_have_cents() {
        Series series = years(market, "KO", 1);
        for (int row = 0; row < series.size(); row++) {
            String text = Float.toString(series.close(row));
            assertThat(text.length() - text.indexOf('.') - 1).as(text).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void nothing_is_later_than_now() {
        SimulatedMarket past = marketAt(Instant.parse("2018-02-07T12:00:00Z"));
        Series series = past.daily("AAPL", LocalDate.of(2018, 1, 1), LocalDate.of(2026, 1, 1));
        assertThat(SimulatedPrices.date(past.find("AAPL").orElseThrow(), series, series.size() - 1))
                .isEqualTo("2018-02-06");
    }

    @Test
    void an_unknown_symbol_is_not_found() {
        assertThat(market.find("NOSUCH")).isEmpty();
        assertThatThrownBy(() -> years(market, "NOSUCH", 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dividends_lower_adjusted_closes_before_them_only() {
        Series series = market.daily("KO", LocalDate.of(2024, 1, 1), LocalDate.of(2026, 11, 20));
        assertThat(series.events()).isNotEmpty();
        int last = series.size() - 1;
        assertThat(series.price(Series.Column.ADJUSTED_CLOSE, last)).isEqualTo(series.close(last));
        assertThat(series.price(Series.Column.ADJUSTED_CLOSE, 0)).isLessThan(series.close(0));
    }

    private float lastClose(String symbol) {
        Series series = years(market, symbol, 4);
        return series.close(series.size() - 1);
    }
}
