package bellwether.market.streamer;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.market.Company;
import bellwether.market.Series;
import bellwether.market.simulated.SimulatedMarket;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivePricesTest {
    private static final Instant OPEN = Instant.parse("2026-11-20T18:42:07Z");

    @Test
    void the_same_moment_gives_the_same_prices_and_others_give_others() {
        assertThat(madeAt(OPEN, "AAPL", 0)).isNotEmpty().isEqualTo(madeAt(OPEN, "AAPL", 0));
        assertThat(madeAt(OPEN, "AAPL", 0).getFirst().price())
                .isNotEqualTo(madeAt(OPEN, "AAPL", 1_000).getFirst().price());
    }

    @Test
    void a_price_never_leaves_what_the_bar_of_the_day_has_reached() {
        for (String symbol : List.of("AAPL", "^GSPC", "SPY", "BRK-B")) {
            SimulatedMarket market = SimulatedMarket.at(InstantSource.fixed(OPEN));
            LocalDate day = LocalDate.of(2026, 11, 20);
            Series bar = market.daily(symbol, day, day);
            assertThat(madeAt(OPEN, symbol, 0)).isNotEmpty().allSatisfy(pricing -> {
                assertThat(pricing.price())
                        .isBetween(bar.price(Series.Column.LOW, 0), bar.price(Series.Column.HIGH, 0));
                assertThat(pricing.marketHours()).isEqualTo(1);
            });
        }
    }

    @Test
    void before_and_after_the_session_shares_trade_seldom_and_the_rest_not_at_all() {
        List<Pricing> before = madeAt(Instant.parse("2026-11-20T11:00:00Z"), "AAPL", 0);
        List<Pricing> after = madeAt(Instant.parse("2026-11-20T22:00:00Z"), "AAPL", 0);
        assertThat(before).isNotEmpty().allSatisfy(pricing -> {
            assertThat(pricing.marketHours()).isZero();
            assertThat(pricing.dayVolume()).isZero();
        });
        assertThat(after).isNotEmpty().allSatisfy(pricing -> assertThat(pricing.marketHours())
                .isEqualTo(2));
        assertThat(before.size()).isLessThan(madeAt(OPEN, "AAPL", 0).size());
        assertThat(madeAt(Instant.parse("2026-11-20T22:00:00Z"), "^GSPC", 0)).isEmpty();
    }

    @Test
    void nothing_trades_on_a_day_without_a_session_or_after_a_halt() {
        assertThat(madeAt(Instant.parse("2026-11-22T18:00:00Z"), "AAPL", 0)).isEmpty();
        assertThat(madeAt(OPEN, "SIMHALTED", 0)).isEmpty();
        assertThat(madeAt(OPEN, "NOSUCH", 0)).isEmpty();
    }

    @Test
    void the_whole_market_makes_a_few_hundred_prices_a_second_at_most() {
        SimulatedMarket market = SimulatedMarket.at(InstantSource.fixed(OPEN));
        LivePrices prices = new LivePrices(market);
        long made = 0;
        for (Company company : market.companies()) {
            for (long moment = 0; moment < 40; moment++) {
                made += prices.made(company.symbol(), moment, OPEN).isPresent() ? 1 : 0;
            }
        }
        // Ten seconds of moments.
        assertThat(made / 10).isBetween(50L, 300L);
    }

    private static List<Pricing> madeAt(Instant now, String symbol, long firstMoment) {
        LivePrices prices = new LivePrices(SimulatedMarket.at(InstantSource.fixed(now)));
        List<Pricing> made = new ArrayList<>();
        for (long moment = firstMoment; moment < firstMoment + 2_000; moment++) {
            prices.made(symbol, moment, now).ifPresent(made::add);
        }
        return made;
    }
}
