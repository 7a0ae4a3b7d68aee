package bellwether.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bellwether.contract.InstrumentKind;
import bellwether.market.Company;
import bellwether.market.CorporateEvent;
import bellwether.market.Series;
import bellwether.market.Series.Column;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayMarketTest {
    private static final String HEADER = "symbol,date,open,high,low,close,volume\n";
    private static final String EVENTS = "symbol,exDate,kind,numerator,denominator,amount\n";
    /** As traded: a dividend of 2 on the 6th, a split of 2:1 on the 7th with a dividend of 1 on the same day. */
    private static final String RAW = HEADER
            + "A,2018-02-05,100,110,90,100,1000\n"
            + "A,2018-02-06,98,100,96,99,2000\n"
            + "A,2018-02-07,49,50,48,49.5,5000\n"
            + "A,2018-02-08,50,52,49,51,4000\n";

    private static final String RAW_EVENTS =
            EVENTS + "A,2018-02-06,dividend,,,2\n" + "A,2018-02-07,split,2,1,\n" + "A,2018-02-07,dividend,,,1\n";

    @TempDir
    private Path folder;

    @Test
    void without_events_prices_are_served_as_they_are() throws Exception {
        ReplayMarket market = market(RAW, null);
        Series bars = all(market, "A");
        assertThat(column(bars, Column.CLOSE)).containsExactly(100, 99, 49.5f, 51);
        assertThat(column(bars, Column.ADJUSTED_CLOSE)).containsExactly(100, 99, 49.5f, 51);
        assertThat(bars.events()).isEmpty();
    }

    @Test
    void with_events_prices_are_adjusted_for_splits_and_volumes_the_other_way() throws Exception {
        Series bars = all(market(RAW, RAW_EVENTS), "A");
        assertThat(column(bars, Column.OPEN)).containsExactly(50, 49, 49, 50);
        assertThat(column(bars, Column.HIGH)).containsExactly(55, 50, 50, 52);
        assertThat(column(bars, Column.LOW)).containsExactly(45, 48, 48, 49);
        assertThat(column(bars, Column.CLOSE)).containsExactly(50, 49.5f, 49.5f, 51);
        assertThat(bars.volume(0)).isEqualTo(2000);
        assertThat(bars.volume(2)).isEqualTo(5000);
    }

    @Test
    void adjusted_closes_take_each_dividend_off_against_the_close_before() throws Exception {
        Series bars = all(market(RAW, RAW_EVENTS), "A");
        // On the 7th the close before is 99 in old shares, 49.5 in new ones; on the 6th it is 100.
        double second = 1 - 1 / 49.5;
        double first = 1 - 2 / 100.0;
        assertThat(bars.price(Column.ADJUSTED_CLOSE, 0)).isCloseTo((float) (50 * first * second), within(1e-5f));
        assertThat(bars.price(Column.ADJUSTED_CLOSE, 1)).isCloseTo((float) (49.5 * second), within(1e-5f));
        assertThat(bars.price(Column.ADJUSTED_CLOSE, 2)).isEqualTo(49.5f);
    }

    @Test
    void dividends_are_told_per_share_of_today() throws Exception {
        Series bars = all(market(RAW, RAW_EVENTS), "A");
        List<Double> amounts = new ArrayList<>();
        for (CorporateEvent event : bars.events()) {
            switch (event) {
                case CorporateEvent.Dividend dividend -> amounts.add(dividend.amount());
                case CorporateEvent.Split split -> assertThat(split.numerator()).isEqualTo(2);
            }
        }
        assertThat(amounts).containsExactly(1.0, 1.0);
        assertThat(bars.events()).hasSize(3).allSatisfy(event -> assertThat(event.stamp() % 86_400)
                .isEqualTo(14 * 3600 + 30 * 60));
    }

    @Test
    void what_is_later_than_today_is_hidden_and_adjusts_nothing() throws Exception {
        ReplayMarket market = market(RAW, RAW_EVENTS);
        market.moveTo(LocalDate.of(2018, 2, 6), false);
        Series bars = all(market, "A");
        assertThat(column(bars, Column.CLOSE)).containsExactly(100, 99);
        assertThat(bars.price(Column.ADJUSTED_CLOSE, 0)).isEqualTo(98);
        assertThat(bars.events()).hasSize(1);
        assertThat(market.now()).isEqualTo(Instant.parse("2018-02-07T01:00:00Z"));

        market.moveTo(LocalDate.of(2018, 2, 8), false);
        assertThat(all(market, "A").size()).isEqualTo(4);
    }

    @Test
    void a_split_on_a_day_without_a_bar_adjusts_what_is_before() throws Exception {
        ReplayMarket market = market(RAW, EVENTS + "A,2018-02-10,split,1,10,\n");
        market.moveTo(LocalDate.of(2018, 2, 12), false);
        assertThat(all(market, "A").close(3)).isEqualTo(510);
        market.moveTo(LocalDate.of(2018, 2, 9), false);
        assertThat(all(market, "A").close(3)).isEqualTo(51);
    }

    @Test
    void a_symbol_is_unknown_before_its_first_bar() throws Exception {
        ReplayMarket market = market(RAW + "NEWCO,2018-02-08,1,1,1,1,1\n", null);
        assertThat(market.find("NEWCO")).isPresent();
        market.moveTo(LocalDate.of(2018, 2, 7), false);
        assertThat(market.find("NEWCO")).isEmpty();
        assertThat(market.companies()).extracting(Company::symbol).containsExactly("A");
    }

    @Test
    void today_is_the_last_date_and_may_start_earlier() throws Exception {
        assertThat(market(RAW, null).now()).isEqualTo(Instant.parse("2018-02-09T01:00:00Z"));
        Path file = write("prices.csv", RAW);
        assertThat(ReplayMarket.load(List.of(file), null, LocalDate.of(2018, 2, 5))
                        .now())
                .isEqualTo(Instant.parse("2018-02-06T01:00:00Z"));
        assertThatThrownBy(() -> ReplayMarket.load(List.of(file), null, LocalDate.of(2018, 2, 4)))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("today can't be 2018-02-04, before the first date, 2018-02-05");
    }

    @Test
    void todays_bar_is_stamped_with_its_last_trade_and_the_others_with_the_open() throws Exception {
        Series bars = all(market(RAW, null), "A");
        assertThat(Instant.ofEpochSecond(bars.stamp(2))).isEqualTo("2018-02-07T14:30:00Z");
        assertThat(Instant.ofEpochSecond(bars.stamp(3))).isEqualTo("2018-02-08T21:00:01Z");
    }

    @Test
    void stamps_follow_daylight_saving() throws Exception {
        Series bars = all(
                market(HEADER + "A,2018-03-09,1,1,1,1,1\nA,2018-03-12,1,1,1,1,1\nA,2018-03-13,1,1,1,1,1\n", null), "A");
        assertThat(Instant.ofEpochSecond(bars.stamp(0))).isEqualTo("2018-03-09T14:30:00Z");
        assertThat(Instant.ofEpochSecond(bars.stamp(1))).isEqualTo("2018-03-12T13:30:00Z");
    }

    @Test
    void a_live_bar_lies_within_the_finished_one_and_is_always_the_same() throws Exception {
        ReplayMarket market = market(RAW, null);
        market.moveTo(LocalDate.of(2018, 2, 8), true);
        Series bars = all(market, "A");
        assertThat(market.now()).isEqualTo(Instant.parse("2018-02-08T17:45:00Z"));
        assertThat(Instant.ofEpochSecond(bars.stamp(3))).isEqualTo("2018-02-08T17:45:00Z");
        assertThat(bars.price(Column.OPEN, 3)).isEqualTo(50);
        assertThat(bars.close(3)).isBetween(bars.price(Column.LOW, 3), bars.price(Column.HIGH, 3));
        assertThat(bars.price(Column.HIGH, 3)).isLessThanOrEqualTo(52);
        assertThat(bars.price(Column.LOW, 3)).isGreaterThanOrEqualTo(49);
        assertThat(bars.volume(3)).isBetween(1000L, 3999L);
        market.moveTo(LocalDate.of(2018, 2, 8), false);
        assertThat(all(market, "A").close(3)).isEqualTo(51);
        market.moveTo(LocalDate.of(2018, 2, 8), true);
        assertThat(all(market, "A").close(3)).isEqualTo(bars.close(3));
    }

    @Test
    void the_hour_that_the_session_opens_in_is_stamped_with_the_open() throws Exception {
        ReplayMarket market = market(
                "symbol,start,open,high,low,close,volume\n"
                        + "A,2018-02-07T09:00,98,98,98,98,10\nA,2018-02-07T10:00,99,99,99,99,10\n"
                        + "A,2018-02-08T09:00,50,50,50,50,10\nA,2018-02-08T12:00,51,51,51,51,10\n",
                EVENTS + "A,2018-02-08,split,2,1,\nA,2018-02-08,dividend,,,1\n");
        Series hours = market.hourly("A", LocalDate.EPOCH, LocalDate.of(2018, 2, 8));
        assertThat(Instant.ofEpochSecond(hours.stamp(0))).isEqualTo("2018-02-07T14:30:00Z");
        assertThat(Instant.ofEpochSecond(hours.stamp(1))).isEqualTo("2018-02-07T15:00:00Z");
        assertThat(column(hours, Column.CLOSE)).containsExactly(49, 49.5f, 50, 51);
        assertThat(hours.volume(0)).isEqualTo(20);
        assertThat(market.find("A").orElseThrow().hourly()).isTrue();

        market.moveTo(LocalDate.of(2018, 2, 8), true);
        assertThat(market.hourly("A", LocalDate.EPOCH, LocalDate.of(2018, 2, 8)).size())
                .isEqualTo(3);
        market.moveTo(LocalDate.of(2018, 2, 7), false);
        assertThat(market.hourly("A", LocalDate.EPOCH, LocalDate.of(2018, 2, 8)).close(0))
                .isEqualTo(98);
    }

    @Test
    void bars_abroad_follow_their_exchange() throws Exception {
        ReplayMarket market = market(
                HEADER
                        + "VOD.L,2018-02-07,200,210,190,205,1\n^N225,2018-02-07,2,2,2,2,1\nEURUSD=X,2018-02-07,1.2,1.3,1.1,1.25,0\n"
                        + "AAPL,2018-02-08,1,1,1,1,1\n",
                null);
        Company vodafone = market.find("VOD.L").orElseThrow();
        assertThat(vodafone.currency()).isEqualTo("GBp");
        assertThat(vodafone.venue().code()).isEqualTo("LSE");
        assertThat(Instant.ofEpochSecond(all(market, "VOD.L").stamp(0))).isEqualTo("2018-02-07T08:00:00Z");
        assertThat(market.find("^N225").orElseThrow().kind()).isEqualTo(InstrumentKind.INDEX);
        assertThat(Instant.ofEpochSecond(all(market, "^N225").stamp(0))).isEqualTo("2018-02-07T00:00:00Z");
        assertThat(market.find("EURUSD=X").orElseThrow().currency()).isEqualTo("USD");
        assertThat(Instant.ofEpochSecond(all(market, "EURUSD=X").stamp(0))).isEqualTo("2018-02-07T00:00:00Z");
    }

    @Test
    void broken_events_are_told_with_their_line() {
        assertBrokenEvents("symbol,date\n", "line 1: the header must be symbol,exDate,kind");
        assertBrokenEvents(EVENTS + "A,2018-02-06,merger,,,\n", "line 2: 'merger' is neither split nor dividend");
        assertBrokenEvents(EVENTS + "A,2018-02-06,split,0,1,\n", "line 2: '0' is not a positive number (numerator)");
        assertBrokenEvents(EVENTS + "A,2018-02-06,dividend,,,x\n", "line 2: 'x' is not a positive number (amount)");
        assertBrokenEvents(EVENTS + "A,2018-02-06,split,2,1\n", "line 2: 6 fields expected, 5 found");
    }

    private void assertBrokenEvents(String events, String message) {
        assertThatThrownBy(() -> market(RAW, events))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining(message);
    }

    private static Series all(ReplayMarket market, String symbol) {
        return market.daily(symbol, LocalDate.EPOCH, LocalDate.of(2030, 1, 1));
    }

    private static float[] column(Series bars, Column column) {
        float[] prices = new float[bars.size()];
        for (int row = 0; row < prices.length; row++) {
            prices[row] = bars.price(column, row);
        }
        return prices;
    }

    private ReplayMarket market(String prices, String events) throws Exception {
        Path data = write("prices.csv", prices);
        return ReplayMarket.load(List.of(data), events == null ? null : write("events.csv", events), null);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
