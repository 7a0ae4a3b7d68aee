package bellwether.ingest.bars;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.ingest.SharedFolder;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Series;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.Market;
import bellwether.market.replay.ReplayMarket;
import bellwether.market.server.MarketServer;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Real prices, with their real splits, crashes and defects: none is put right that was right. */
class RealRowsTest {
    private record Total(long bars, List<String> repaired, List<String> refused) {}

    @Test
    void five_years_of_the_sp500_are_stored_but_for_twelve_contradictory_rows() throws Exception {
        Total total = total(daily("market-data/sp500_daily.csv.gz", null), false);
        assertThat(total.bars()).isEqualTo(619_028);
        assertThat(total.repaired()).isEmpty();
        assertThat(total.refused()).hasSize(12).contains("LNT|2016-05-19");
    }

    @Test
    void unadjusted_prices_across_splits_and_crashes_are_stored_as_they_are() throws Exception {
        Path events = SharedFolder.require("market-data/us_events.csv");
        Total raw = total(daily("market-data/us_daily_raw.csv.gz", null), false);
        assertThat(raw.repaired()).isEmpty();
        assertThat(raw.bars() + raw.refused().size()).isEqualTo(39_160);
        Total adjusted = total(daily("market-data/us_daily_raw.csv.gz", events), false);
        assertThat(adjusted.repaired()).isEmpty();
        assertThat(adjusted.bars()).isEqualTo(raw.bars());
    }

    @Test
    void hours_are_stored_as_they_are() throws Exception {
        Total total = total(daily("market-data/us_hourly.csv.gz", null), true);
        assertThat(total.repaired()).isEmpty();
        assertThat(total.bars() + total.refused().size()).isEqualTo(52_638);
    }

    private static Market daily(String file, @Nullable Path events) throws Exception {
        return ReplayMarket.load(List.of(SharedFolder.require(file)), events, null);
    }

    private static Total total(Market market, boolean hourly) throws Exception {
        long bars = 0;
        List<String> repaired = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        try (MarketServer server = MarketServer.start(market, 0)) {
            YahooSource source = new YahooSource(
                    YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
            source.clock();
            for (var company : market.companies()) {
                Listing listing = Universe.parse(new StringReader("symbol\n" + company.symbol() + "\n"))
                        .listings()
                        .getFirst();
                Answer<Series> answer = hourly
                        ? source.hourly(company.symbol(), Instant.parse("2013-01-01T00:00:00Z"))
                        : source.daily(company.symbol(), LocalDate.of(1990, 1, 1));
                Series series = ((Answer.Fetched<Series>) answer).value();
                Harvest<?> harvest = hourly ? Harvester.hourly(series, listing) : Harvester.daily(series, listing);
                bars += harvest.bars().size();
                harvest.bars().stream()
                        .filter(bar -> bar.provenance().repaired() != null)
                        .forEach(bar -> repaired.add(bar.key()));
                harvest.refused().forEach(row -> refused.add(row.key()));
            }
        }
        return new Total(bars, repaired, refused);
    }
}
