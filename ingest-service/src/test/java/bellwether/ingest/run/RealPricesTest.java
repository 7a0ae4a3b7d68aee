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
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Five years of the S&P 500, through the market server into Kafka. */
class RealPricesTest {
    @Test
    void every_valid_row_is_published_and_every_other_is_refused_by_name() throws Exception {
        Path prices = SharedFolder.require("market-data/sp500_daily.csv.gz");
        Path names = SharedFolder.require("market-data/sp500_symbols.csv");
        List<Listing> listings = Universe.parse(Files.newBufferedReader(names)).listings();
        ReplayMarket market = ReplayMarket.load(List.of(prices), null, null);
        KafkaBroker broker = KafkaBroker.shared();
        broker.resetTopics();
        try (MarketServer server = MarketServer.start(market, 0)) {
            TestRun test = new TestRun(broker);
            Run first = test.execute(source(server), listings, History.parse("5y"), false);

            assertThat(first.exitCode()).isZero();
            assertThat(first.failed()).isEmpty();
            assertThat(first.due()).isEqualTo(505);
            assertThat(first.refused()).hasSize(12);
            Map<String, DailyBar> bars = Records.latest(broker, Topics.BARS_DAILY, new DailyBarCodec());
            assertThat(bars).hasSize(619_028);
            assertThat(bars.get("XL|2018-02-07").prices().close()).isEqualTo(42f);
            assertThat(Records.of(broker, Topics.DEAD_LETTERS)).hasSize(12);

            Run second = test.execute(source(server), listings, History.parse("5y"), false);
            assertThat(second.due()).isZero();
            assertThat(second.published()).isZero();
            Run whole = test.execute(source(server), listings, History.parse("5y"), true);
            assertThat(whole.published()).isZero();
            assertThat(whole.unchanged()).isEqualTo(619_028);
        }
    }

    private static YahooSource source(MarketServer server) {
        return new YahooSource(
                YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
    }
}
