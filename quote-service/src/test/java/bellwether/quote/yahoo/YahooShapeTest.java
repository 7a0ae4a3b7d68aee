package bellwether.quote.yahoo;

import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import bellwether.contract.Action;
import bellwether.contract.HourlyBar;
import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.quote.Quotes;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class YahooShapeTest {
    private static final String PERIOD = "?period1=1598400000&period2=1599000000";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private TopicWriter topics;

    @BeforeEach
    void open() {
        topics = new TopicWriter(bootstrapServers);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_chart_has_yahoos_members_and_says_where_it_comes_from() throws Exception {
        splitAndDividend("YSHAPE");

        chart("YSHAPE" + PERIOD + "&interval=1d&events=div%7Csplit&includeAdjustedClose=true&includePrePost=true")
                .statusCode(200)
                .contentType("application/json")
                .header("X-Bellwether-Source", "replay")
                .header("X-Bellwether-As-Of", "2020-08-31T20:10:00Z")
                .header("X-Bellwether-Market", "replay")
                .header("Date", notNullValue())
                .body("chart.error", nullValue())
                .body("chart.result[0].meta.symbol", equalTo("YSHAPE"))
                .body("chart.result[0].meta.currency", equalTo("USD"))
                .body("chart.result[0].meta.exchangeName", equalTo("NMS"))
                .body("chart.result[0].meta.fullExchangeName", equalTo("NasdaqGS"))
                .body("chart.result[0].meta.instrumentType", equalTo("EQUITY"))
                .body("chart.result[0].meta", hasKey("firstTradeDate"))
                .body("chart.result[0].meta.firstTradeDate", nullValue())
                .body("chart.result[0].meta.regularMarketTime", equalTo(1598904000))
                .body("chart.result[0].meta.regularMarketPrice", equalTo(102))
                .body("chart.result[0].meta.exchangeTimezoneName", equalTo("America/New_York"))
                .body("chart.result[0].meta.dataGranularity", equalTo("1d"))
                .body("chart.result[0].meta.range", equalTo(""))
                .body("chart.result[0].timestamp", equalTo(List.of(1598535000, 1598621400, 1598880600)))
                .body("chart.result[0].indicators.quote[0].close", equalTo(List.of(100, 101, 102)))
                .body("chart.result[0].indicators.quote[0].volume", equalTo(List.of(4000, 4000, 1000)))
                .body("chart.result[0].indicators.adjclose[0].adjclose", equalTo(List.of(99, 101, 102)))
                .body("chart.result[0].events.splits.'1598880600'.splitRatio", equalTo("4:1"))
                .body("chart.result[0].events.splits.'1598880600'.numerator", equalTo(4))
                .body("chart.result[0].events.splits.'1598880600'.date", equalTo(1598880600))
                .body("chart.result[0].events.dividends.'1598621400'.amount", equalTo(1.01f));
    }

    @Test
    void adjusted_closes_and_events_are_left_out_on_demand() throws Exception {
        splitAndDividend("YBARE");

        chart("YBARE" + PERIOD + "&includeAdjustedClose=false")
                .statusCode(200)
                .body("chart.result[0].indicators", not(hasKey("adjclose")))
                .body("chart.result[0]", not(hasKey("events")));
        chart("ybare" + PERIOD).statusCode(200).body("chart.result[0].meta.symbol", equalTo("YBARE"));
    }

    @Test
    void symbols_with_odd_letters_are_found_however_they_are_encoded() throws Exception {
        topics.send(new Instrument(
                "^YIX", "Index of Y", InstrumentKind.INDEX, "SNP", "XNYS", null, null, "USD", Quotes.NEW_YORK, true));
        topics.send(new Instrument(
                "YYYUSD=X",
                "YYY/USD",
                InstrumentKind.CURRENCY,
                "CCY",
                null,
                null,
                null,
                "USD",
                ZoneId.of("Europe/London"),
                true));
        topics.send(bar("^YIX", "2020-08-28", 3500));
        topics.send(bar("YYYUSD=X", "2020-08-28", 1.25));
        topics.flush();

        for (String symbol : List.of("%5EYIX", "YYYUSD=X", "YYYUSD%3DX")) {
            eventually(
                    () -> chart(symbol + PERIOD).statusCode(200).body("chart.result[0].timestamp.size()", equalTo(1)));
        }
        chart("YYYUSD=X" + PERIOD)
                .body("chart.result[0].timestamp[0]", equalTo(1598569200))
                .body("chart.result[0].meta.exchangeName", equalTo("CCY"))
                .body("chart.result[0].meta.instrumentType", equalTo("CURRENCY"))
                .body("chart.result[0].meta.priceHint", equalTo(4));
    }

    @Test
    void hours_are_answered_as_1h_and_60m() throws Exception {
        topics.send(Quotes.share("YHOURS", "Y Hours Inc."));
        topics.send(bar("YHOURS", "2020-08-28", 12));
        Instant fetched = Instant.parse("2020-08-28T21:10:00Z");
        topics.send(new HourlyBar(
                "YHOURS",
                Instant.parse("2020-08-28T13:30:00Z"),
                new Prices(1.5f, 2f, 1f, 1.25f, null, 10L),
                new Provenance("USD", true, 1, "simulated", fetched, fetched)));
        topics.flush();

        for (String interval : List.of("1h", "60m")) {
            eventually(() -> chart("YHOURS" + PERIOD + "&interval=" + interval)
                    .statusCode(200)
                    .header("X-Bellwether-Source", "simulated")
                    .body("chart.result[0].timestamp", equalTo(List.of(1598621400)))
                    .body("chart.result[0].indicators.quote[0].close", equalTo(List.of(1.25f)))
                    .body("chart.result[0].indicators", not(hasKey("adjclose")))
                    .body("chart.result[0].meta.dataGranularity", equalTo("1h")));
        }
    }

    @Test
    void an_unknown_symbol_is_not_found_in_yahoos_words() {
        chart("NOSUCH?range=1mo&interval=1d")
                .statusCode(404)
                .contentType("application/json")
                .body(equalTo("{\"chart\":{\"result\":null,\"error\":{\"code\":\"Not Found\","
                        + "\"description\":\"No data found, symbol may be delisted\"}}}"));
    }

    @Test
    void a_period_without_data_is_a_bad_request_in_yahoos_words() throws Exception {
        splitAndDividend("YEMPTY");

        chart("YEMPTY?period1=1565740800&period2=1567296000&interval=1d")
                .statusCode(400)
                .body(equalTo("{\"chart\":{\"result\":null,\"error\":{\"code\":\"Bad Request\",\"description\":"
                        + "\"Data doesn't exist for startDate = 1565740800, endDate = 1567296000\"}}}"));
        chart("YEMPTY?period1=1598659200&period2=1598745600&interval=1d")
                .statusCode(200)
                .body("chart.result[0]", not(hasKey("timestamp")))
                .body("chart.result[0].indicators.quote[0].size()", equalTo(0));
    }

    @Test
    void bad_parameters_are_refused_in_yahoos_words() throws Exception {
        splitAndDividend("YBAD");

        chart("YBAD?interval=1s")
                .statusCode(400)
                .body(equalTo("{\"chart\":{\"result\":null,\"error\":{\"code\":\"Bad Request\",\"description\":"
                        + "\"Invalid input - interval=1s is not supported. Valid intervals: [1m, 2m, 5m, 15m, 30m, 60m,"
                        + " 90m, 1h, 4h, 1d, 5d, 1wk, 1mo, 3mo]\"}}}"));
        for (String query : List.of(
                "range=3d",
                "period1=yesterday",
                "period2=1e9",
                "period1=99999999999999999999",
                "period1=1599000000&period2=1598400000")) {
            chart("YBAD?" + query)
                    .statusCode(400)
                    .body("chart.error.code", equalTo("Bad Request"))
                    .body("chart.error.description", startsWith("Invalid input - "));
        }
        chart("YBAD" + PERIOD + "&interval=5m")
                .statusCode(422)
                .body("chart.result", nullValue())
                .body("chart.error.code", equalTo("Unprocessable Entity"))
                .body(
                        "chart.error.description",
                        startsWith("5m data not available for startTime=1598400000 and endTime=1599000000."));
        chart("YBAD?period1=-9223372036854775808&period2=9223372036854775807").statusCode(200);
    }

    @Test
    void a_spark_has_the_closes_of_those_that_are_known() throws Exception {
        splitAndDividend("YSPARK");
        topics.send(Quotes.share("YOTHER", "Y Other Inc."));
        topics.send(bar("YOTHER", "2020-08-31", 12.34));
        topics.flush();
        eventually(() -> chart("YOTHER?range=max").statusCode(200));

        given().get("/v7/finance/spark?symbols=YSPARK,NOSUCH,yother&range=max&interval=1d")
                .then()
                .statusCode(200)
                .header("X-Bellwether-Source", "replay")
                .body("spark.error", nullValue())
                .body("spark.result.symbol", equalTo(List.of("YSPARK", "YOTHER")))
                .body("spark.result[0].response[0].timestamp.size()", equalTo(3))
                .body("spark.result[0].response[0].indicators.quote[0].close", equalTo(List.of(100, 101, 102)))
                .body("spark.result[1].response[0].indicators.quote[0].close", equalTo(List.of(12.34f)))
                .body("spark.result[1].response[0].meta.symbol", equalTo("YOTHER"));
        given().get("/v7/finance/spark?symbols=NOSUCH&range=5d")
                .then()
                .statusCode(200)
                .body("spark.result.size()", equalTo(0));
    }

    @Test
    void a_spark_of_too_many_or_no_symbols_is_refused_in_yahoos_words() {
        String many = IntStream.range(0, 21).mapToObj(i -> "S" + i).collect(Collectors.joining(","));

        given().get("/v7/finance/spark?symbols=" + many)
                .then()
                .statusCode(400)
                .body(equalTo("{\"spark\":{\"result\":null,\"error\":{\"code\":\"Bad Request\",\"description\":"
                        + "\"Number of symbols needs to be less than or equal to 20\"}}}"));
        given().get("/v7/finance/spark").then().statusCode(400).body("spark.error.code", equalTo("Bad Request"));
    }

    @Test
    void a_search_finds_by_symbol_first_and_then_by_name() throws Exception {
        topics.send(Quotes.share("YFIND", "Lost & Found"));
        topics.send(Quotes.share("YLOST", "Yfind Holding"));
        topics.flush();

        eventually(() -> given().get("/v1/finance/search?q=yfind&quotesCount=5&newsCount=4")
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("quotes.symbol", equalTo(List.of("YFIND", "YLOST"))));
        given().get("/v1/finance/search?q=yfind&quotesCount=1")
                .then()
                .body("quotes.size()", equalTo(1))
                .body("quotes[0].quoteType", equalTo("EQUITY"))
                .body("quotes[0].typeDisp", equalTo("Equity"))
                .body("quotes[0].exchange", equalTo("NMS"))
                .body("quotes[0].exchDisp", equalTo("NasdaqGS"))
                .body("quotes[0].shortname", equalTo("Lost & Found"))
                .body("quotes[0].sector", equalTo("Industrials"))
                .body("quotes[0]", not(hasKey("industry")))
                .body("quotes[0].isYahooFinance", equalTo(true))
                .body("news.size()", equalTo(0));
        given().get("/v1/finance/search?q=yfind&quotesCount=0").then().body("count", equalTo(0));
        given().get("/v1/finance/search")
                .then()
                .statusCode(400)
                .body("finance.error.description", equalTo("Missing required query parameter=q"));
        given().get("/v1/finance/search?q=a&quotesCount=many").then().statusCode(400);
    }

    @Test
    void what_clients_fetch_first_is_there() {
        given().get("/fc").then().statusCode(404).cookie("A3", notNullValue());
        String crumb = given().cookie("A3", "any")
                .get("/v1/test/getcrumb")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(crumb).matches("\\S{11}");
    }

    @Test
    void what_is_not_served_is_not_found_in_yahoos_shape() {
        for (String path : List.of("/v7/finance/quote?symbols=AAPL", "/v10/finance/quoteSummary/AAPL")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .body("finance.result", nullValue())
                    .body("finance.error.code", equalTo("Not Found"))
                    .body("finance.error.description", containsString("Bellwether"));
        }
    }

    /**
     * A share is traded at 400 on the 27th and at 404 on the 28th, pays 4.04 from the 28th on, is split 4:1 on the 31st
     * (a Monday) and closes at 102 then.
     */
    private void splitAndDividend(String symbol) throws Exception {
        topics.send(Quotes.share(symbol, "Split and Dividend Inc."));
        topics.send(new Action.Split(symbol, LocalDate.of(2020, 8, 31), 4, 1));
        topics.send(new Action.Dividend(symbol, LocalDate.of(2020, 8, 28), 1.01, "USD"));
        topics.send(bar(
                symbol, "2020-08-27", new Prices(396f, 408f, 392f, 400f, 396f, 1_000L), 1, LocalDate.of(2020, 8, 28)));
        topics.send(bar(symbol, "2020-08-28", 404));
        topics.send(bar(symbol, "2020-08-31", 102));
        topics.flush();
        eventually(() -> {
            assertThat(chart(symbol + PERIOD).extract().jsonPath().getList("chart.result[0].timestamp"))
                    .hasSize(3);
            assertThat(given().get("/api/v1/actions/" + symbol).jsonPath().getList("actions"))
                    .hasSize(2);
            assertThat(given().get("/api/v1/symbols/" + symbol).jsonPath().getString("kind"))
                    .isEqualTo("equity");
        });
    }

    private static ValidatableResponse chart(String symbolAndQuery) {
        return given().urlEncodingEnabled(false)
                .get(RestAssured.baseURI + ":" + RestAssured.port + "/v8/finance/chart/" + symbolAndQuery)
                .then();
    }
}
