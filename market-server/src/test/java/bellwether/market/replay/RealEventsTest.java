package bellwether.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bellwether.contract.Action;
import bellwether.market.Series;
import bellwether.market.Series.Column;
import bellwether.market.SharedFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real prices as traded, with their splits and dividends. */
class RealEventsTest {
    private static ReplayMarket market;
    private static Map<String, Columns> raw;
    private static Map<String, List<Action>> actions;

    @BeforeAll
    static void load() throws Exception {
        Path prices = SharedFolder.require("market-data/us_daily_raw.csv.gz");
        Path events = SharedFolder.require("market-data/us_events.csv");
        market = ReplayMarket.load(List.of(prices), events, null);
        raw = PriceFiles.read(List.of(prices)).daily();
        actions = EventsFile.read(events);
    }

    @Test
    void the_day_of_a_split_shows_the_change_and_not_the_split() {
        assertThat(changeOn("AAPL", LocalDate.of(2014, 6, 9))).isCloseTo(1.60, within(0.005));
        assertThat(changeOn("AAPL", LocalDate.of(2020, 8, 31))).isCloseTo(3.39, within(0.005));
        assertThat(changeOn("AIG", LocalDate.of(2009, 7, 1))).isCloseTo(-20.00, within(0.005));
    }

    @Test
    void the_eve_of_a_split_has_prices_as_traded() {
        market.moveTo(LocalDate.of(2014, 6, 6), false);
        Series eve = market.daily("AAPL", LocalDate.of(2014, 6, 6), LocalDate.of(2014, 6, 30));
        assertThat(eve.size()).isEqualTo(1);
        assertThat(eve.close(0)).isEqualTo(645.57f);
        market.moveTo(LocalDate.of(2014, 6, 9), false);
        Series day = market.daily("AAPL", LocalDate.of(2014, 6, 6), LocalDate.of(2014, 6, 30));
        assertThat(day.close(0)).isEqualTo((float) (645.57 / 7));
        assertThat(day.volume(0)).isEqualTo(12_116_671L * 7);
        assertThat(day.close(1)).isEqualTo(93.7f);
    }

    /** Under WM there are two companies in the files, with a dividend above the price between them. */
    @Test
    void a_dividend_above_the_price_adjusts_nothing() {
        market.moveTo(LocalDate.of(2009, 8, 5), false);
        Series bars = market.daily("WM", LocalDate.of(2008, 9, 26), LocalDate.of(2008, 9, 26));
        assertThat(bars.close(0)).isEqualTo(0.16f);
        assertThat(bars.price(Column.ADJUSTED_CLOSE, 0)).isEqualTo(0.16f);
    }

    /** Growth by adjusted closes is the product over the days of close ÷ (previous close ÷ split ratio − dividend). */
    @Test
    void growth_by_adjusted_closes_is_that_of_an_owner_of_the_share() {
        for (LocalDate today :
                List.of(LocalDate.of(2010, 6, 30), LocalDate.of(2020, 8, 31), LocalDate.of(2021, 3, 31))) {
            market.moveTo(today, false);
            for (String symbol : List.of("AAPL", "SPY", "AIG", "EEM", "IWM", "QQQ")) {
                Series bars = market.daily(symbol, LocalDate.EPOCH, today);
                double served = bars.price(Column.ADJUSTED_CLOSE, bars.size() - 1)
                        / (double) bars.price(Column.ADJUSTED_CLOSE, 0);
                assertThat(served / ownersGrowth(symbol, today)).as(symbol).isCloseTo(1, within(1e-6));
            }
        }
    }

    private static double ownersGrowth(String symbol, LocalDate today) {
        Columns bars = raw.get(symbol);
        double growth = 1;
        for (int row = 1; row < bars.size() && bars.keys()[row] <= today.toEpochDay(); row++) {
            double basis = Decimals.of(bars.close(row - 1));
            for (Action action : actions.getOrDefault(symbol, List.of())) {
                long day = action.exDate().toEpochDay();
                if (day > bars.keys()[row - 1] && day <= bars.keys()[row] && action instanceof Action.Split split) {
                    basis /= split.ratio();
                }
            }
            for (Action action : actions.getOrDefault(symbol, List.of())) {
                long day = action.exDate().toEpochDay();
                if (day > bars.keys()[row - 1] && day <= bars.keys()[row] && action instanceof Action.Dividend paid) {
                    basis -= paid.amount();
                }
            }
            growth *= Decimals.of(bars.close(row)) / basis;
        }
        return growth;
    }

    private static double changeOn(String symbol, LocalDate date) {
        market.moveTo(date, false);
        Series bars = market.daily(symbol, date.minusDays(7), date);
        int last = bars.size() - 1;
        assertThat(LocalDate.ofInstant(Instant.ofEpochSecond(bars.stamp(last)), ZoneId.of("America/New_York")))
                .isEqualTo(date);
        return (bars.close(last) / (double) bars.close(last - 1) - 1) * 100;
    }
}
