package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.Run;
import bellwether.contract.Topics;
import bellwether.contract.json.DailyBarCodec;
import bellwether.ingest.SharedFolder;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.replay.ReplayMarket;
import bellwether.market.server.MarketServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A session that is going on, and its end. */
class LiveBarTest {
    private static final LocalDate DAY = LocalDate.of(2020, 9, 2);

    @Test
    void a_live_bar_is_replaced_at_the_sessions_end_and_nothing_else_is() throws Exception {
        Path prices = SharedFolder.require("market-data/us_daily_raw.csv.gz");
        Path events = SharedFolder.require("market-data/us_events.csv");
        ReplayMarket market = ReplayMarket.load(List.of(prices), events, DAY);
        KafkaBroker broker = KafkaBroker.shared();
        broker.resetTopics();
        try (MarketServer server = MarketServer.start(market, 0)) {
            TestRun runs = new TestRun(broker);
            market.moveTo(DAY, true);
            runs.execute(source(server), "symbol\nAAPL\n");
            DailyBar live = bar(broker);
            assertThat(live.provenance().finished()).isFalse();
            assertThat(live.provenance().revision()).isEqualTo(1);

            assertThat(runs.execute(source(server), "symbol\nAAPL\n").published())
                    .isZero();

            market.moveTo(DAY, false);
            Run evening = runs.execute(source(server), "symbol\nAAPL\n");
            assertThat(evening.published()).isEqualTo(1);
            DailyBar last = bar(broker);
            assertThat(last.provenance().finished()).isTrue();
            assertThat(last.provenance().revision()).isEqualTo(2);
            assertThat(last.prices().close()).isEqualTo(131.4f);

            market.moveTo(DAY, true);
            assertThat(runs.execute(source(server), "symbol\nAAPL\n").published())
                    .isZero();
            assertThat(bar(broker).provenance().finished()).isTrue();
        }
    }

    private static DailyBar bar(KafkaBroker broker) throws Exception {
        return Records.latest(broker, Topics.BARS_DAILY, new DailyBarCodec()).get("AAPL|" + DAY);
    }

    private static YahooSource source(MarketServer server) {
        return new YahooSource(
                YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
    }
}
