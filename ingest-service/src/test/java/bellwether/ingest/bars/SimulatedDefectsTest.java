package bellwether.ingest.bars;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Bar;
import bellwether.contract.DailyBar;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Series;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.server.MarketServer;
import bellwether.market.simulated.SimulatedMarket;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulated market's odd instruments, over HTTP: each defect is put right, or refused by its reason. */
class SimulatedDefectsTest {
    private static final LocalDate FROM = LocalDate.of(2024, 12, 16);
    private static MarketServer server;

    @BeforeAll
    static void start() {
        Instant now = Instant.parse("2025-12-17T23:00:00Z");
        server = MarketServer.start(SimulatedMarket.at(Clock.fixed(now, ZoneOffset.UTC)), 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Harvest<DailyBar> daily(String symbol) throws Exception {
        return Harvester.daily(fetched(source().daily(symbol, FROM)), listing(symbol));
    }

    private static YahooSource source() throws Exception {
        YahooSource source = new YahooSource(
                YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
        source.clock();
        return source;
    }

    private static Series fetched(Answer<Series> answer) {
        assertThat(answer).isInstanceOf(Answer.Fetched.class);
        return ((Answer.Fetched<Series>) answer).value();
    }

    private static Listing listing(String symbol) {
        return Universe.parse(new StringReader("symbol\n" + symbol + "\n"))
                .listings()
                .getFirst();
    }

    @Test
    void glitches_are_divided_on_the_first_session_of_each_month() throws Exception {
        Harvest<DailyBar> harvest = daily("SIMGLITCH");
        assertThat(harvest.refused()).isEmpty();
        assertThat(harvest.bars())
                .filteredOn(bar -> bar.provenance().repaired() != null)
                .extracting(Bar::slot)
                .hasSize(12)
                .contains("2025-09-02", "2025-12-01");
        for (int i = 1; i < harvest.bars().size(); i++) {
            Float before = harvest.bars().get(i - 1).prices().close();
            Float close = harvest.bars().get(i).prices().close();
            assertThat(close / before).isBetween(0.5f, 2f);
        }
    }

    @Test
    void rows_of_nulls_and_of_nan_are_refused() throws Exception {
        assertThat(daily("SIMNULLS").refused()).hasSize(12).allMatch(row -> row.reason()
                .equals("no close"));
        assertThat(daily("SIMNAN").refused()).hasSize(12).allMatch(row -> row.reason()
                .equals("open is NaN"));
    }

    @Test
    void pence_stay_pence() throws Exception {
        assertThat(daily("SIMPENCE.L").bars()).isNotEmpty().allMatch(bar -> "GBp"
                .equals(bar.provenance().currency()));
    }

    @Test
    void a_coin_is_never_finished_today() throws Exception {
        DailyBar today = daily("SIMLIVE-USD").bars().getLast();
        assertThat(today.date()).isEqualTo("2025-12-17");
        assertThat(today.provenance().finished()).isFalse();
    }

    @Test
    void a_half_day_ends_early() throws Exception {
        Series series = fetched(source().hourly("SIMHALFDAY", Instant.parse("2025-11-26T00:00:00Z")));
        Harvest<?> harvest = Harvester.hourly(series, listing("SIMHALFDAY"));
        assertThat(harvest.bars())
                .extracting(Bar::slot)
                .filteredOn(slot -> slot.startsWith("2025-11-28"))
                .containsExactly("2025-11-28T14:30Z", "2025-11-28T15:30Z", "2025-11-28T16:30Z", "2025-11-28T17:30Z");
        assertThat(harvest.refused()).isNotEmpty().allMatch(row -> row.reason().equals("after the session's end"));
    }

    @Test
    void the_delisted_one_is_unknown() throws Exception {
        assertThat(source().daily("SIMDELISTED", FROM)).isInstanceOf(Answer.UnknownSymbol.class);
    }
}
