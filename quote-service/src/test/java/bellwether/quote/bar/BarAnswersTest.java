package bellwether.quote.bar;

import static bellwether.quote.Quotes.NEW_YORK;
import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.quote.Quotes;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class BarAnswersTest {
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

    /**
     * A share is traded at 400 on the 27th and at 404 on the 28th, pays 4.04 from the 28th on, is split 4:1 on the 31st
     * (a Monday) and closes at 102 then. The bar of the 27th was fetched before both events, that of the 28th after the
     * dividend, that of the 31st after the split.
     */
    private void splitAndDividend(String symbol) throws Exception {
        topics.send(Quotes.share(symbol, "Split and Dividend Inc."));
        topics.send(new Action.Split(symbol, LocalDate.of(2020, 8, 31), 4, 1));
        topics.send(new Action.Dividend(symbol, LocalDate.of(2020, 8, 28), 4.04, "USD"));
        topics.send(bar(
                symbol, "2020-08-27", new Prices(396f, 408f, 392f, 400f, 396f, 1_000L), 1, LocalDate.of(2020, 8, 28)));
        topics.send(bar(symbol, "2020-08-28", 404));
        topics.send(bar(symbol, "2020-08-31", 102));
        topics.flush();
        eventually(() -> {
            assertThat(closes(symbol, "splits")).hasSize(3);
            assertThat(given().get("/api/v1/actions/" + symbol).jsonPath().getList("actions"))
                    .hasSize(2);
        });
    }

    @Test
    void bars_that_were_fetched_before_and_after_a_split_are_on_one_basis() throws Exception {
        splitAndDividend("SPLITS");
        assertThat(closes("SPLITS", "splits")).containsExactly(100f, 101f, 102f);
        given().get("/api/v1/bars/SPLITS")
                .then()
                .statusCode(200)
                .body("symbol", equalTo("SPLITS"))
                .body("currency", equalTo("USD"))
                .body("timeZone", equalTo("America/New_York"))
                .body("interval", equalTo("day"))
                .body("adjustment", equalTo("splits"))
                .body("source", equalTo("replay"))
                .body("asOf", equalTo("2020-08-31T20:10:00Z"))
                .body("truncated", equalTo(false))
                .body("date", equalTo(List.of("2020-08-27", "2020-08-28", "2020-08-31")))
                .body("open", equalTo(List.of(99, 101, 102)))
                .body("high", equalTo(List.of(102, 126.25f, 127.5f)))
                .body("low", equalTo(List.of(98, 75.75f, 76.5f)))
                .body("volume", equalTo(List.of(4000, 4000, 1000)))
                .body("final", equalTo(List.of(true, true, true)));
    }

    @Test
    void unadjusted_bars_are_as_they_were_traded_whenever_they_were_fetched() throws Exception {
        splitAndDividend("RAW");
        assertThat(closes("RAW", "none")).containsExactly(400f, 404f, 102f);
        topics.send(bar("RAW", "2020-08-28", 101, 2, LocalDate.of(2020, 8, 31)));
        topics.flush();
        eventually(() -> assertThat(closes("RAW", "splits")).containsExactly(100f, 101f, 102f));
        eventually(() -> assertThat(revisionTwoIsStored("RAW")).isTrue());
        assertThat(closes("RAW", "none")).containsExactly(400f, 404f, 102f);
    }

    @Test
    void fully_adjusted_bars_take_the_dividends_out_too() throws Exception {
        splitAndDividend("ALL");
        assertThat(closes("ALL", "all")).containsExactly(99f, 101f, 102f);
        given().get("/api/v1/bars/ALL?adjustment=all")
                .then()
                .body("open[0]", equalTo(98.01f))
                .body("high[0]", equalTo(100.98f))
                .body("low[0]", equalTo(97.02f))
                .body("volume[0]", equalTo(4000));
    }

    @Test
    void weeks_and_months_are_made_of_their_sessions() throws Exception {
        for (String day : List.of("2018-02-01", "2018-02-02", "2018-02-05", "2018-02-06", "2018-03-01")) {
            topics.send(bar("WEEKS", day, 4 * LocalDate.parse(day).getDayOfMonth()));
        }
        topics.flush();
        eventually(() -> assertThat(closes("WEEKS", "splits")).hasSize(5));
        given().get("/api/v1/bars/WEEKS?interval=week")
                .then()
                .body("date", equalTo(List.of("2018-02-01", "2018-02-05", "2018-03-01")))
                .body("open", equalTo(List.of(4, 20, 4)))
                .body("high", equalTo(List.of(10, 30, 5)))
                .body("low", equalTo(List.of(3, 15, 3)))
                .body("close", equalTo(List.of(8, 24, 4)))
                .body("volume", equalTo(List.of(2000, 2000, 1000)));
        given().get("/api/v1/bars/WEEKS?interval=month&from=2018-02-05&to=2018-02-06")
                .then()
                .body("date", equalTo(List.of("2018-02-01")))
                .body("open", equalTo(List.of(4)))
                .body("close", equalTo(List.of(24)))
                .body("volume", equalTo(List.of(4000)));
    }

    @Test
    void hours_are_labelled_with_their_start_and_found_by_the_exchanges_date() throws Exception {
        topics.send(Quotes.share("HOURS", "Hours Inc."));
        Instant fetched = Instant.parse("2018-02-08T21:10:00Z");
        for (String start : List.of("2018-02-07T14:30:00Z", "2018-02-07T20:30:00Z", "2018-02-08T14:30:00Z")) {
            topics.send(new HourlyBar(
                    "HOURS",
                    Instant.parse(start),
                    new Prices(1.5f, 2f, 1f, 1.25f, null, 10L),
                    new Provenance("USD", true, 1, "replay", fetched, fetched)));
        }
        topics.flush();
        eventually(() -> given().get("/api/v1/bars/HOURS?interval=hour&from=2018-02-07&to=2018-02-07")
                .then()
                .statusCode(200)
                .body("date", equalTo(List.of("2018-02-07T14:30:00Z", "2018-02-07T20:30:00Z")))
                .body("close", equalTo(List.of(1.25f, 1.25f))));
        given().get("/api/v1/bars/HOURS?interval=hour&adjustment=all")
                .then()
                .body("date.size()", equalTo(3))
                .body("close", equalTo(java.util.Arrays.asList(null, null, null)));
    }

    @Test
    void a_live_bar_is_marked_and_a_missing_figure_is_null() throws Exception {
        Instant noon = LocalDate.of(2018, 2, 7).atTime(12, 45).atZone(NEW_YORK).toInstant();
        topics.send(new DailyBar(
                "LIVE",
                LocalDate.of(2018, 2, 7),
                new Prices(null, null, null, 12.5f, 12.5f, null),
                new Provenance("USD", false, 1, "replay", noon, noon)));
        topics.flush();
        eventually(() -> given().get("/api/v1/bars/LIVE")
                .then()
                .statusCode(200)
                .body("open", equalTo(java.util.Arrays.asList((Object) null)))
                .body("volume", equalTo(java.util.Arrays.asList((Object) null)))
                .body("close", equalTo(List.of(12.5f)))
                .body("final", equalTo(List.of(false))));
    }

    @Test
    void who_accepts_csv_gets_csv() throws Exception {
        topics.send(bar("CSV", "2018-02-07", 164.32));
        topics.flush();
        eventually(() -> given().accept("text/csv")
                .get("/api/v1/bars/CSV")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(equalTo("symbol,date,open,high,low,close,volume,final\r\n"
                        + "CSV,2018-02-07,164.32,205.4,123.24,164.32,1000,true\r\n")));
    }

    @Test
    void an_unknown_symbol_is_a_problem_with_its_name() {
        given().get("/api/v1/bars/NOSUCH")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("title", equalTo("Not Found"))
                .body("type", equalTo("about:blank"))
                .body("detail", containsString("NOSUCH"))
                .body("instance", equalTo("/api/v1/bars/NOSUCH"));
    }

    @Test
    void a_bad_parameter_is_a_problem_that_names_it() {
        for (String query : List.of(
                "interval=minute",
                "adjustment=some",
                "from=yesterday",
                "to=2018-02-30",
                "from=2018-02-08&to=2018-02-07")) {
            given().get("/api/v1/bars/CSV?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("parameter " + query.substring(0, query.indexOf('='))));
        }
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_problems() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("instance", equalTo("/api/v1/nothing"));
        given().delete("/api/v1/bars/CSV").then().statusCode(405).contentType("application/problem+json");
    }

    private static boolean revisionTwoIsStored(String symbol) {
        return given().get("/api/v1/bars/" + symbol + "?from=2020-08-28&to=2020-08-28")
                .jsonPath()
                .getString("asOf")
                .startsWith("2020-08-31");
    }

    private static List<Float> closes(String symbol, String adjustment) {
        var answer = given().get("/api/v1/bars/" + symbol + "?adjustment=" + adjustment);
        return answer.statusCode() == 404 ? List.of() : answer.jsonPath().getList("close", Float.class);
    }
}
