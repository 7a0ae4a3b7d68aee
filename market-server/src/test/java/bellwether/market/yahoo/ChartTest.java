package bellwether.market.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.market.MarketClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
    @TempDir
    private static Path folder;

    private static MarketClient client;

    @BeforeAll
    static void start() throws Exception {
        client = SmallMarket.start(folder);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void prices_are_floats_widened_and_what_is_missing_is_null() {
        String body = client.get("/v8/finance/chart/AAPL?range=5d&interval=1d").body();
        assertThat(body)
                .contains("\"close\":[13.0,164.32000732421875,14.0,15.0]")
                .contains("\"open\":[12.0,null,13.0,14.0]")
                .contains("\"low\":[11.0,null,\"NaN\",\"Infinity\"]")
                .contains("\"volume\":[100,null,100,300]");
    }

    @Test
    void the_clock_and_the_source_are_in_the_headers() {
        HttpResponse<String> response = client.get("/v8/finance/chart/AAPL");
        assertThat(response.headers().firstValue("Date")).contains("Thu, 08 Feb 2018 01:00:00 GMT");
        assertThat(response.headers().firstValue("X-Bellwether-Market")).contains("replay");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
    }

    @Test
    void both_ends_of_a_period_are_included() {
        long first = Instant.parse("2018-01-30T14:30:00Z").getEpochSecond();
        long last = Instant.parse("2018-02-05T14:30:00Z").getEpochSecond();
        JsonNode stamps =
                client.chart("AAPL?period1=" + first + "&period2=" + last).path("timestamp");
        assertThat(stamps).hasSize(3);
        assertThat(stamps.get(0).asLong()).isEqualTo(first);
        assertThat(stamps.get(2).asLong()).isEqualTo(last);
    }

    @Test
    void the_close_before_the_window_is_in_the_meta_data() {
        JsonNode chart = client.chart("AAPL?range=1d");
        assertThat(chart.path("timestamp")).hasSize(1);
        assertThat(chart.at("/meta/chartPreviousClose").asDouble()).isEqualTo(14);
        assertThat(chart.at("/meta/range").asText()).isEqualTo("1d");
    }

    @Test
    void a_window_without_sessions_is_empty_and_no_error() {
        long saturday = Instant.parse("2018-02-03T12:00:00Z").getEpochSecond();
        JsonNode chart = client.chart("AAPL?period1=" + saturday + "&period2=" + (saturday + 3600));
        assertThat(chart.has("timestamp")).isFalse();
        assertThat(chart.at("/indicators/quote/0").isEmpty()).isTrue();
        assertThat(chart.at("/meta/symbol").asText()).isEqualTo("AAPL");
    }

    @Test
    void a_window_before_the_first_bar_or_after_the_last_is_an_error() {
        HttpResponse<String> early = client.get("/v8/finance/chart/AAPL?period1=0&period2=86400");
        assertThat(early.statusCode()).isEqualTo(400);
        assertThat(early.body()).contains("Data doesn't exist for startDate = 0, endDate = 86400");
        long now = Instant.parse("2018-02-08T00:00:00Z").getEpochSecond();
        HttpResponse<String> late = client.get("/v8/finance/chart/GONE?period1=" + (now - 86_400) + "&period2=" + now);
        assertThat(late.statusCode()).isEqualTo(400);
        assertThat(client.get("/v8/finance/chart/GONE?range=5d").statusCode()).isEqualTo(404);
        assertThat(client.chart("GONE?range=max").path("timestamp")).hasSize(1);
    }

    @Test
    void unknown_symbols_are_not_found_and_so_are_dots() {
        for (String symbol : List.of("NOPE", "BRK.B", "%5ENOPE")) {
            HttpResponse<String> response = client.get("/v8/finance/chart/" + symbol);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("No data found, symbol may be delisted");
        }
    }

    @Test
    void symbols_with_odd_characters_are_found_when_encoded() {
        assertThat(symbolOf("%5EGSPC")).isEqualTo("^GSPC");
        assertThat(symbolOf("EURUSD%3DX")).isEqualTo("EURUSD=X");
        assertThat(symbolOf("EURUSD=X")).isEqualTo("EURUSD=X");
        assertThat(symbolOf("M%26M.NS")).isEqualTo("M&M.NS");
        assertThat(symbolOf("brk-b")).isEqualTo("BRK-B");
        String spark = client.get("/v8/finance/spark?range=5d&symbols=M%26M.NS,%5EGSPC,EURUSD%3DX")
                .body();
        assertThat(MarketClient.json(spark)).hasSize(3);
    }

    @Test
    void wrong_periods_and_ranges_are_refused() {
        assertThat(client.get("/v8/finance/chart/AAPL?period1=2&period2=1").body())
                .contains("start date cannot be after end date. startDate = 2, endDate = 1");
        assertThat(client.get("/v8/finance/chart/AAPL?period1=x&period2=1").statusCode())
                .isEqualTo(400);
        HttpResponse<String> range = client.get("/v8/finance/chart/AAPL?range=7y");
        assertThat(range.statusCode()).isEqualTo(400);
        assertThat(range.body()).contains("Invalid input - range=7y is not supported");
    }

    @Test
    void weeks_are_stamped_monday_and_months_the_first() {
        JsonNode weeks = client.chart("AAPL?range=1mo&interval=1wk");
        assertThat(Instant.ofEpochSecond(weeks.at("/timestamp/0").asLong())).isEqualTo("2018-01-29T05:00:00Z");
        assertThat(weeks.at("/indicators/quote/0/open/0").asDouble()).isEqualTo(10);
        assertThat(weeks.at("/indicators/quote/0/high/0").asDouble()).isEqualTo(14);
        assertThat(weeks.at("/indicators/quote/0/low/0").asDouble()).isEqualTo(9);
        assertThat(weeks.at("/indicators/quote/0/close/0").asDouble()).isEqualTo(13);
        assertThat(weeks.at("/indicators/quote/0/volume/1").asLong()).isEqualTo(400);
        JsonNode months = client.chart("AAPL?range=1y&interval=1mo");
        assertThat(Instant.ofEpochSecond(months.at("/timestamp/1").asLong())).isEqualTo("2018-02-01T05:00:00Z");
        assertThat(months.at("/meta/dataGranularity").asText()).isEqualTo("1mo");
    }

    @Test
    void an_event_of_today_is_keyed_by_the_open_though_the_bar_has_a_later_stamp() {
        JsonNode chart = client.chart("AAPL?range=1d&events=div");
        long open = Instant.parse("2018-02-07T14:30:00Z").getEpochSecond();
        assertThat(chart.at("/events/dividends/" + open + "/date").asLong()).isEqualTo(open);
        assertThat(chart.at("/timestamp/0").asLong()).isGreaterThan(open);
    }

    @Test
    void events_in_weeks_are_keyed_by_the_week_and_tell_their_own_date() {
        JsonNode dividends =
                client.chart("AAPL?range=1mo&interval=1wk&events=div").at("/events/dividends");
        long monday = Instant.parse("2018-01-29T05:00:00Z").getEpochSecond();
        assertThat(Instant.ofEpochSecond(dividends.at("/" + monday + "/date").asLong()))
                .isEqualTo("2018-01-30T14:30:00Z");
    }

    @Test
    void sixty_minutes_are_an_hour_without_adjusted_closes() {
        JsonNode chart = client.chart("AAPL?range=1d&interval=60m");
        assertThat(chart.at("/meta/dataGranularity").asText()).isEqualTo("1h");
        assertThat(chart.path("timestamp")).hasSize(2);
        assertThat(Instant.ofEpochSecond(chart.at("/timestamp/0").asLong())).isEqualTo("2018-02-07T14:30:00Z");
        assertThat(chart.at("/indicators/adjclose").isMissingNode()).isTrue();
        assertThat(chart.at("/meta/previousClose").asDouble()).isEqualTo(14);
        assertThat(chart.at("/meta/tradingPeriods/0/0/start").asLong())
                .isEqualTo(chart.at("/timestamp/0").asLong());
        assertThat(client.chart("AAPL?range=1d&interval=1h&includePrePost=true")
                        .at("/meta/tradingPeriods/pre/0/0/end")
                        .asLong())
                .isEqualTo(chart.at("/timestamp/0").asLong());
    }

    @Test
    void other_intraday_bars_are_not_to_be_had() {
        HttpResponse<String> recent = client.get("/v8/finance/chart/AAPL?range=1d&interval=5m");
        assertThat(recent.statusCode()).isEqualTo(400);
        assertThat(recent.body()).contains("Data doesn't exist for startDate");
        HttpResponse<String> old = client.get("/v8/finance/chart/AAPL?range=1y&interval=5m");
        assertThat(old.statusCode()).isEqualTo(422);
        assertThat(old.body()).contains("The requested range must be within the last 60 days.");
    }

    @Test
    void events_come_when_asked_for() {
        assertThat(client.chart("AAPL?range=1mo").has("events")).isFalse();
        JsonNode events = client.chart("AAPL?range=1mo&events=div%7Csplit").path("events");
        long exDate = Instant.parse("2018-01-30T14:30:00Z").getEpochSecond();
        assertThat(events.at("/dividends/" + exDate + "/amount").asDouble()).isEqualTo(0.5);
        long splitDate = Instant.parse("2018-01-31T14:30:00Z").getEpochSecond();
        assertThat(events.at("/splits/" + splitDate + "/splitRatio").asText()).isEqualTo("1:1");
        assertThat(events.at("/splits/" + splitDate + "/date").asLong()).isEqualTo(splitDate);
        assertThat(client.chart("AAPL?range=1mo&events=splits").path("events").has("dividends"))
                .isFalse();
    }

    private static String symbolOf(String encoded) {
        return client.chart(encoded + "?range=5d").at("/meta/symbol").asText();
    }
}
