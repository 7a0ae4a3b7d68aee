package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.Run;
import bellwether.contract.Topics;
import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.ingest.SharedFolder;
import bellwether.ingest.bars.Harvester;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Series;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.replay.ReplayMarket;
import bellwether.market.server.MarketServer;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Real shares across their real splits and dividends: after each run the topics hold what the market serves whole. */
class SplitsAndDividendsTest {
    private static final List<Listing> LISTINGS =
            Universe.parse(new StringReader("symbol\nAAPL\nAIG\nSPY\n")).listings();
    /** Three years before the first day, which has ended in New York and is the next one in UTC. */
    private static final LocalDate HISTORY_START = LocalDate.of(2006, 6, 27);

    /** Before, on and after a split or a dividend; gaps of days without a run in between. */
    private static final List<String> DAYS = List.of(
            "2009-06-26",
            "2009-06-30",
            "2009-07-01",
            "2009-07-02",
            "2013-08-06",
            "2013-08-08",
            "2013-08-09",
            "2014-05-07",
            "2014-05-08",
            "2014-06-06",
            "2014-06-09",
            "2014-06-10",
            "2014-06-20",
            "2014-06-23",
            "2020-08-06",
            "2020-08-07",
            "2020-08-28",
            "2020-08-31",
            "2020-09-01",
            "2020-09-18",
            "2020-11-06");

    @Test
    void after_each_run_the_topics_hold_what_the_market_serves_whole() throws Exception {
        Path prices = SharedFolder.require("market-data/us_daily_raw.csv.gz");
        Path events = SharedFolder.require("market-data/us_events.csv");
        ReplayMarket market = ReplayMarket.load(List.of(prices), events, LocalDate.parse(DAYS.getFirst()));
        KafkaBroker broker = KafkaBroker.shared();
        broker.resetTopics();
        try (MarketServer server = MarketServer.start(market, 0)) {
            TestRun test = new TestRun(broker);
            Map<String, Action> before = Map.of();
            for (String day : DAYS) {
                market.moveTo(LocalDate.parse(day), false);
                Run run = test.execute(source(server), LISTINGS, History.parse("3y"), false);
                assertThat(run.exitCode()).as(day).isZero();
                Map<String, DailyBar> bars = Records.latest(broker, Topics.BARS_DAILY, new DailyBarCodec());
                Map<String, Action> actions = Records.latest(broker, Topics.ACTIONS, new ActionCodec());
                for (Listing listing : LISTINGS) {
                    checkBars(day, listing, bars, server);
                }
                assertThat(actions).as(day).containsAllEntriesOf(before);
                before = actions;
            }
            assertThat(before)
                    .containsEntry("AAPL|2014-06-09|split", new Action.Split("AAPL", LocalDate.of(2014, 6, 9), 7, 1))
                    .containsEntry("AAPL|2020-08-31|split", new Action.Split("AAPL", LocalDate.of(2020, 8, 31), 4, 1))
                    .containsEntry("AIG|2009-07-01|split", new Action.Split("AIG", LocalDate.of(2009, 7, 1), 1, 20))
                    .containsEntry(
                            "AAPL|2014-05-08|dividend",
                            new Action.Dividend("AAPL", LocalDate.of(2014, 5, 8), 3.29, "USD"));
            long sent = Records.of(broker, Topics.ACTIONS).size();
            assertThat(sent).as("an action is never sent again").isEqualTo(before.size());
        }
    }

    private static void checkBars(String day, Listing listing, Map<String, DailyBar> topic, MarketServer server)
            throws Exception {
        Answer<Series> answer = source(server).daily(listing.symbol(), HISTORY_START);
        assertThat(answer).isInstanceOf(Answer.Fetched.class);
        Map<String, Object> served = new TreeMap<>();
        for (DailyBar bar : Harvester.daily(((Answer.Fetched<Series>) answer).value(), listing)
                .bars()) {
            served.put(bar.key(), bar.prices());
        }
        Map<String, Object> stored = new HashMap<>();
        topic.values().stream()
                .filter(bar -> bar.symbol().equals(listing.symbol()))
                .forEach(bar -> stored.put(bar.key(), bar.prices()));
        assertThat(stored).as(listing.symbol() + " on " + day).isEqualTo(served);
    }

    private static YahooSource source(MarketServer server) {
        return new YahooSource(
                YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
    }
}
