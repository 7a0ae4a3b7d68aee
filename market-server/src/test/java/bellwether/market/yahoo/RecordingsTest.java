package bellwether.market.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.market.BarStamps;
import bellwether.market.MarketClient;
import bellwether.market.SharedFolder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Yahoo really answered, served again: the same members, the same figures to the last digit, the same errors. */
class RecordingsTest {
    private static final String WHOLE = "?period1=0&period2=4000000000&interval=1d&events=div%2Csplits";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chart_1d_AAPL_range6mo_last_bar_live_stamp",
                "chart_1d_AAPL_single_bar",
                "chart_1d_AAPL_split_and_dividend",
                "chart_1d_GS2C.DE_range5d",
                "chart_1d_MSFT_1y_dividends",
                "chart_1d_TSLA_13y_no_events",
                "chart_1d_fx_EURUSD"
            })
    void a_recorded_chart_is_served_as_it_was(String name) throws Exception {
        JsonNode recorded = recording("good/" + name + ".json").at("/chart/result/0");
        String symbol = recorded.at("/meta/symbol").asText();
        try (MarketClient client = new MarketClient(new RecordedMarket(recorded))) {
            JsonNode served = client.chart(symbol + WHOLE);
            assertThat(served.path("timestamp")).isEqualTo(recorded.path("timestamp"));
            assertThat(served.path("events")).isEqualTo(recorded.path("events"));
            assertSameColumns(served.at("/indicators/quote/0"), recorded.at("/indicators/quote/0"));
            assertSameColumns(served.at("/indicators/adjclose/0"), recorded.at("/indicators/adjclose/0"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chart_1d_AAPL_range6mo_last_bar_live_stamp",
                "chart_1d_GS2C.DE_range5d",
                "chart_1d_TSLA_13y_no_events"
            })
    void the_meta_data_of_a_chart_has_the_recorded_members(String name) throws Exception {
        JsonNode recorded = recording("good/" + name + ".json").at("/chart/result/0");
        String symbol = recorded.at("/meta/symbol").asText();
        try (MarketClient client = new MarketClient(new RecordedMarket(recorded))) {
            JsonNode served = client.chart(symbol + WHOLE).path("meta");
            // The close before the window is not in the recording.
            List<String> members = names(recorded.path("meta"));
            members.remove("chartPreviousClose");
            assertThat(names(served)).containsExactlyElementsOf(members);
            for (String same : List.of(
                    "currency",
                    "symbol",
                    "exchangeName",
                    "fullExchangeName",
                    "instrumentType",
                    "longName",
                    "shortName",
                    "timezone",
                    "gmtoffset",
                    "exchangeTimezoneName",
                    "priceHint",
                    "dataGranularity",
                    "validRanges")) {
                assertThat(served.path(same))
                        .as(same)
                        .isEqualTo(recorded.path("meta").path(same));
            }
        }
    }

    @Test
    void the_newest_figures_are_those_of_the_live_bar() throws Exception {
        JsonNode recorded = recording("good/chart_1d_AAPL_range6mo_last_bar_live_stamp.json")
                .at("/chart/result/0");
        try (MarketClient client = new MarketClient(new RecordedMarket(recorded))) {
            JsonNode served = client.chart("AAPL?range=6mo&interval=1d&events=div");
            assertThat(served.path("timestamp")).isEqualTo(recorded.path("timestamp"));
            for (String same : List.of(
                    "range",
                    "firstTradeDate",
                    "regularMarketTime",
                    "regularMarketPrice",
                    "regularMarketDayHigh",
                    "regularMarketDayLow",
                    "regularMarketVolume",
                    "fiftyTwoWeekHigh",
                    "hasPrePostMarketData",
                    "currentTradingPeriod")) {
                assertThat(served.path("meta").path(same)).as(same).isEqualTo(recorded.at("/meta/" + same));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chart_1d_AAPL_range6mo_last_bar_live_stamp",
                "chart_1d_AAPL_split_and_dividend",
                "chart_1d_GS2C.DE_range5d",
                "chart_1d_MSFT_1y_dividends",
                "chart_1d_TSLA_13y_no_events",
                "chart_1d_fx_EURUSD",
                "chart_1d_future_GC=F"
            })
    void bars_are_stamped_as_in_the_recording(String name) throws Exception {
        JsonNode recorded = recording("good/" + name + ".json").at("/chart/result/0");
        BarStamps stamps = BarStamps.of(RecordedMarket.company(recorded.path("meta")));
        long live = recorded.at("/meta/regularMarketTime").asLong();
        for (JsonNode node : recorded.path("timestamp")) {
            long stamp = node.asLong();
            if (stamp != live) {
                assertThat(stamps.daily(stamps.date(stamp))).isEqualTo(stamp);
            }
        }
    }

    @Test
    void a_spark_has_the_recorded_members() throws Exception {
        JsonNode recorded = recording("good/spark_v7_AAPL_5d.json");
        JsonNode chart = recording("good/chart_1d_AAPL_range6mo_last_bar_live_stamp.json")
                .at("/chart/result/0");
        try (MarketClient client = new MarketClient(new RecordedMarket(chart))) {
            JsonNode served = MarketClient.json(client.get("/v7/finance/spark?symbols=AAPL&range=5d&interval=1d")
                    .body());
            JsonNode servedSpark = served.at("/spark/result/0");
            JsonNode recordedSpark = recorded.at("/spark/result/0");
            assertThat(names(servedSpark)).isEqualTo(names(recordedSpark));
            assertThat(names(servedSpark.at("/response/0"))).isEqualTo(names(recordedSpark.at("/response/0")));
            assertThat(names(servedSpark.at("/response/0/meta")))
                    .containsAll(names(recordedSpark.at("/response/0/meta")));
            assertThat(servedSpark.at("/response/0/timestamp")).hasSize(5);
            assertThat(servedSpark.at("/response/0/indicators/quote/0/close/4").asDouble())
                    .isEqualTo(269.7);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400_chart_bad_interval|/v8/finance/chart/AAPL?interval=1s",
                "400_chart_no_data_in_window|/v8/finance/chart/AAPL?period1=1565740800&period2=1596067200",
                "400_spark_over_20_symbols|/v7/finance/spark?symbols=A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T,U",
                "401_quote_invalid_crumb|/v7/finance/quote?symbols=AAPL&crumb=wrong",
                "401_quote_no_access|/v7/finance/quote?symbols=AAPL",
                "404_chart_not_found|/v8/finance/chart/NOPE",
                "422_chart_1h_older_than_730_days|/v8/finance/chart/AAPL?period1=1690862400&period2=1690948800&interval=1h",
                "422_chart_1m_over_8_days|/v8/finance/chart/AAPL?period1=1752606940&period2=1784142940&interval=1m",
                "422_chart_5m_older_than_60_days|/v8/finance/chart/AAPL?period1=1690862400&period2=1690948800&interval=5m"
            })
    void errors_are_those_recorded(String recordingAndPath) throws Exception {
        String[] parts = recordingAndPath.split("\\|", 2);
        JsonNode recorded = recording("errors/" + parts[0] + ".json");
        JsonNode chart = recording("good/chart_1d_AAPL_range6mo_last_bar_live_stamp.json")
                .at("/chart/result/0");
        boolean early = parts[0].contains("no_data_in_window");
        JsonNode listed = early ? listedLater(chart) : chart;
        try (MarketClient client = new MarketClient(new RecordedMarket(listed))) {
            var response = client.get(parts[1]);
            assertThat(response.statusCode()).isEqualTo(Integer.parseInt(parts[0].substring(0, 3)));
            assertThat(MarketClient.json(response.body())).isEqualTo(recorded);
        }
    }

    /** The same instrument, had it come to the market in 2021. */
    private static JsonNode listedLater(JsonNode chart) {
        return MarketClient.json(
                chart.toString().replace("\"firstTradeDate\":345479400", "\"firstTradeDate\":1609770600"));
    }

    private static void assertSameColumns(JsonNode served, JsonNode recorded) {
        assertThat(names(served)).containsExactlyInAnyOrderElementsOf(names(recorded));
        for (String column : names(recorded)) {
            assertThat(doubles(served.path(column))).as(column).isEqualTo(doubles(recorded.path(column)));
        }
    }

    private static List<Double> doubles(JsonNode column) {
        List<Double> doubles = new ArrayList<>();
        column.forEach(value -> doubles.add(value.asDouble()));
        return doubles;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode recording(String name) throws IOException {
        return MarketClient.json(Files.readString(SharedFolder.require("yahoo-recordings/" + name)));
    }
}
