package bellwether.quote.growth;

import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.Topics;
import bellwether.quote.Quotes;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicReader;
import bellwether.service.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class GrowthTest {
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
    void growth_is_measured_on_adjusted_closes_against_one_shared_date() throws Exception {
        store("ONE", "2020-02-13", 50, "2020-02-14", 40, "2020-02-18", 30);
        store("TWO", "2020-02-13", 10, "2020-02-14", 16, "2020-02-18", 20);
        given().get("/api/v1/index?symbols=TWO,ONE&reference=2020-02-14")
                .then()
                .statusCode(200)
                .body("reference", equalTo("2020-02-14"))
                .body("closest", equalTo("2020-02-14"))
                .body("adjustment", equalTo("all"))
                .body("source", equalTo("replay"))
                .body("asOf", equalTo("2020-02-18T21:10:00Z"))
                .body("truncated", equalTo(false))
                .body("unknown", equalTo(List.of()))
                .body("series.symbol", equalTo(List.of("TWO", "ONE")))
                .body("series[0].date", equalTo(List.of("2020-02-13", "2020-02-14", "2020-02-18")))
                .body("series[0].growthPercent", equalTo(List.of(-37.5f, 0, 25)))
                .body("series[1].growthPercent", equalTo(List.of(25, 0, -25)))
                .body("series[0].base", equalTo("2020-02-14"))
                .body("series[0].missing", nullValue())
                .body("series[0].live", equalTo(false));
    }

    @Test
    void splits_and_dividends_are_no_growth() throws Exception {
        topics.send(Quotes.share("WHOLE", "Whole Inc."));
        topics.send(new Action.Split("WHOLE", LocalDate.of(2020, 8, 31), 4, 1));
        // Fetched before the split, after a dividend of 4.04 from the 28th on: 396 is 99 of today's shares.
        topics.send(bar(
                "WHOLE", "2020-08-27", new Prices(396f, 408f, 392f, 400f, 396f, 1_000L), 1, LocalDate.of(2020, 8, 28)));
        topics.send(bar("WHOLE", "2020-08-28", 404));
        topics.send(bar("WHOLE", "2020-08-31", 102));
        settle();
        eventually(() -> assertThat(
                        growth("WHOLE", "reference=2020-08-27").getList("series[0].growthPercent", Double.class))
                .usingComparatorForType(nearly(), Double.class)
                .containsExactly(0.0, 100 * (101 / 99.0 - 1), 100 * (102 / 99.0 - 1)));
        given().get("/api/v1/index?symbols=WHOLE&reference=2020-08-27&columns=adjustedClose")
                .then()
                .body("series[0].name", equalTo("Whole Inc."))
                .body("series[0].adjustedClose", equalTo(List.of(99, 101, 102)))
                .body("series[0].growthPercent", nullValue());
    }

    @Test
    void a_date_without_prices_takes_the_nearest_and_of_two_as_near_the_earlier() throws Exception {
        store("NEAR", "2020-02-14", 40, "2020-02-18", 50, "2020-02-21", 60);
        assertThat(closest("2020-02-15")).isEqualTo("2020-02-14");
        assertThat(closest("2020-02-16")).isEqualTo("2020-02-14");
        assertThat(closest("2020-02-17")).isEqualTo("2020-02-18");
        assertThat(closest("1999-01-01")).isEqualTo("2020-02-14");
        assertThat(closest("2030-01-01")).isEqualTo("2020-02-21");
    }

    private static String closest(String reference) {
        return growth("NEAR", "reference=" + reference).getString("closest");
    }

    @Test
    void without_a_reference_the_first_date_by_which_all_have_a_price_is_taken() throws Exception {
        store("OLD", "2020-02-13", 50, "2020-02-14", 40, "2020-02-18", 30);
        store("YOUNG", "2020-02-14", 10, "2020-02-18", 20);
        assertThat(growth("OLD,YOUNG", "from=2020-02-18").getString("reference"))
                .isEqualTo("2020-02-14");
    }

    @Test
    void what_had_no_price_at_the_reference_has_no_growth_and_says_so() throws Exception {
        store("EARLYBIRD", "2020-02-13", 50, "2020-02-18", 30);
        store("LATECOMER", "2020-02-14", 10, "2020-02-18", 20);
        given().get("/api/v1/index?symbols=EARLYBIRD,LATECOMER&reference=2020-02-13")
                .then()
                .body("series[0].growthPercent", equalTo(List.of(0, -40)))
                .body("series[1].date", equalTo(List.of("2020-02-14", "2020-02-18")))
                .body("series[1].growthPercent", equalTo(Arrays.asList(null, null)))
                .body("series[1].base", nullValue())
                .body("series[1].missing", equalTo("no-price-at-reference"));
    }

    @Test
    void a_price_stands_over_a_holiday_of_its_exchange_but_not_for_longer_than_a_week() throws Exception {
        store("ALWAYS", "2020-02-14", 50, "2020-02-16", 40, "2020-03-16", 30);
        store("TRADEDDAYS", "2020-02-14", 10, "2020-02-18", 20);
        given().get("/api/v1/index?symbols=ALWAYS,TRADEDDAYS&reference=2020-02-16")
                .then()
                .body("closest", equalTo("2020-02-16"))
                .body("series[1].base", equalTo("2020-02-14"))
                .body("series[1].growthPercent", equalTo(List.of(0, 100)));
        given().get("/api/v1/index?symbols=ALWAYS,TRADEDDAYS&reference=2020-03-16")
                .then()
                .body("series[1].missing", equalTo("no-price-at-reference"));
    }

    @Test
    void the_base_never_moves_with_the_part_that_is_asked_for() throws Exception {
        store("ZOOM", "2020-02-13", 50, "2020-02-14", 40, "2020-02-18", 30, "2020-02-19", 20);
        given().get("/api/v1/index?symbols=ZOOM&reference=2020-02-13&from=2020-02-15&to=2020-02-18")
                .then()
                .body("closest", equalTo("2020-02-13"))
                .body("series[0].date", equalTo(List.of("2020-02-18")))
                .body("series[0].growthPercent", equalTo(List.of(-40)));
    }

    @Test
    void a_session_that_is_not_over_is_marked() throws Exception {
        DailyBar bar = bar("NOON", "2020-02-14", 40);
        Provenance over = bar.provenance();
        topics.send(new DailyBar(
                "NOON",
                bar.date(),
                bar.prices(),
                new Provenance(over.currency(), false, 1, over.source(), over.exchangeTime(), over.fetchedAt())));
        settle();
        assertThat(growth("NOON", "").getBoolean("series[0].live")).isTrue();
    }

    @Test
    void who_accepts_csv_gets_csv() throws Exception {
        store("TABLE", "2020-02-13", 50, "2020-02-14", 40);
        given().accept("text/csv")
                .get("/api/v1/index?symbols=TABLE&reference=2020-02-13&columns=growthPercent,adjustedClose")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(equalTo("symbol,date,growthPercent,adjustedClose\r\n"
                        + "TABLE,2020-02-13,0,50\r\nTABLE,2020-02-14,-20,40\r\n".replace("-20", percentText())));
    }

    /** As the arithmetic of doubles has it. */
    private static String percentText() {
        return Double.toString(100 * (40.0 / 50 - 1));
    }

    @Test
    void unknown_symbols_are_a_problem_with_their_names_or_listed_on_demand() throws Exception {
        store("KNOWN", "2020-02-13", 50);
        given().get("/api/v1/index?symbols=KNOWN,NOSUCH,NORTHIS")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("NOSUCH, NORTHIS"));
        given().get("/api/v1/index?symbols=KNOWN,NOSUCH&unknown=list")
                .then()
                .statusCode(200)
                .body("unknown", equalTo(List.of("NOSUCH")))
                .body("series.symbol", equalTo(List.of("KNOWN")));
        given().get("/api/v1/index?symbols=NOSUCH&unknown=list")
                .then()
                .statusCode(200)
                .body("closest", nullValue())
                .body("series", equalTo(List.of()));
    }

    @Test
    void a_bad_parameter_is_a_problem_that_names_it() throws Exception {
        store("GOOD", "2020-02-13", 50);
        String fiftyOne = "S,".repeat(3)
                + String.join(
                        ",",
                        java.util.stream.IntStream.range(0, 51)
                                .mapToObj(i -> "S" + i)
                                .toList());
        for (String query : List.of("symbols=", "symbols=,", "symbols=" + fiftyOne)) {
            assertBad(query);
        }
        for (String query : List.of(
                "reference=yesterday",
                "reference=2018-02-30",
                "reference=1066-10-14",
                "from=x",
                "to=2018-13-01",
                "from=2018-02-08&to=2018-02-07",
                "columns=volume")) {
            assertBad(query + "&symbols=GOOD");
        }
    }

    private static void assertBad(String query) {
        given().get("/api/v1/index?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("parameter " + query.substring(0, query.indexOf('='))));
    }

    @Test
    void the_description_of_the_api_has_it() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .body(
                        "paths.'/api/v1/index'.get.parameters.name",
                        org.hamcrest.Matchers.hasItems("symbols", "reference"));
    }

    private void store(String symbol, Object... datesAndCloses) throws Exception {
        for (int i = 0; i < datesAndCloses.length; i += 2) {
            topics.send(bar(symbol, (String) datesAndCloses[i], (Integer) datesAndCloses[i + 1]));
        }
        settle();
    }

    private void settle() throws Exception {
        topics.flush();
        TopicReader reader = new TopicReader(bootstrapServers);
        eventually(
                () -> assertThat(reader.lag("quote-service", Topics.BARS_DAILY)).isZero());
    }

    private static JsonPath growth(String symbols, String query) {
        return given().get("/api/v1/index?symbols=" + symbols + "&" + query).jsonPath();
    }

    private static java.util.Comparator<Double> nearly() {
        return (one, other) -> Math.abs(one - other) < 1e-4 ? 0 : Double.compare(one, other);
    }
}
