package bellwether.quote.world;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.quote.bar.LatestClose;
import bellwether.reference.Exchanges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorldViewTest {
    private static final Instant FETCHED = Instant.parse("2026-11-20T22:15:00Z");

    @Test
    void all_indices_are_there_even_without_a_bar_and_say_so() {
        WorldView world = at("2026-11-20T22:30:00Z", List.of());
        assertThat(world.markets()).hasSize(40);
        assertThat(world.markets().stream().map(MarketView::city).distinct()).hasSize(33);
        assertThat(world.markets()).allSatisfy(market -> {
            assertThat(market.close()).isNull();
            assertThat(market.changePercent()).isNull();
            assertThat(market.missing()).isEqualTo("no-bar");
        });
        assertThat(world.asOf()).isNull();
        assertThat(world.source()).isNull();
        assertThat(world.advancing() + world.declining() + world.unchanged()).isZero();
    }

    @Test
    void the_counts_are_of_the_markets_with_a_change() {
        WorldView world = at(
                "2026-11-20T22:30:00Z",
                List.of(
                        close("^GSPC", 101, 100f),
                        close("^FTSE", 99, 100f),
                        close("^N225", 98, 100f),
                        close("^HSI", 100, 100f),
                        close("^STI", 100, null)));
        assertThat(world.advancing()).isEqualTo(1);
        assertThat(world.declining()).isEqualTo(2);
        assertThat(world.unchanged()).isEqualTo(1);
        assertThat(market(world, "^STI").missing()).isEqualTo("no-previous-close");
        assertThat(world.asOf()).isEqualTo(FETCHED);
        assertThat(world.source()).isEqualTo("simulated");
    }

    @Test
    void the_change_is_that_of_the_shortest_decimals() {
        assertThat(close("^A", 41.54f, 40f).changePercent()).isEqualTo(3.85);
        assertThat(close("^A", 11, 10f).changePercent())
                .isEqualTo(close("^B", 3.3f, 3f).changePercent());
    }

    @Test
    void a_market_is_open_while_its_own_session_goes_on() {
        WorldView friday = at("2026-11-20T14:30:00Z", List.of());
        assertThat(market(friday, "^GSPC").open()).isTrue();
        assertThat(market(friday, "^FTSE").open()).isTrue();
        assertThat(market(friday, "^N225").open()).isFalse();
        assertThat(market(at("2026-11-20T14:29:59Z", List.of()), "^GSPC").open())
                .isFalse();
        assertThat(market(at("2026-11-20T21:00:00Z", List.of()), "^GSPC").open())
                .as("the close itself")
                .isFalse();
        assertThat(market(at("2026-11-27T18:00:00Z", List.of()), "^GSPC").open())
                .as("a half day")
                .isFalse();
        WorldView sunday = at("2026-11-22T08:00:00Z", List.of());
        assertThat(sunday.markets().stream().filter(MarketView::open).map(MarketView::symbol))
                .containsExactly("^TASI.SR");
    }

    @Test
    void sessions_behind_are_counted_on_the_exchange_s_own_calendar() {
        LatestClose friday = close("^N225", 98, 100f);
        assertThat(behind("2026-11-22T12:00:00Z", friday)).isZero();
        assertThat(behind("2026-11-23T12:00:00Z", friday))
                .as("a holiday in Tokyo")
                .isZero();
        assertThat(behind("2026-11-24T12:00:00Z", friday)).isEqualTo(1);
    }

    private static int behind(String now, LatestClose close) {
        Integer behind = market(at(now, List.of(close)), close.symbol()).sessionsBehind();
        return behind == null ? -1 : behind;
    }

    private static WorldView at(String now, List<LatestClose> closes) {
        return WorldView.of(Exchanges.indices(), closes, Instant.parse(now));
    }

    private static MarketView market(WorldView world, String symbol) {
        return world.markets().stream()
                .filter(market -> market.symbol().equals(symbol))
                .findFirst()
                .orElseThrow();
    }

    private static LatestClose close(String symbol, float close, @Nullable Float previous) {
        LocalDate before = previous == null ? null : LocalDate.of(2026, 11, 19);
        return new LatestClose(symbol, LocalDate.of(2026, 11, 20), close, true, before, previous, "simulated", FETCHED);
    }
}
