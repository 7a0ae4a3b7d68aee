package bellwether.movers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import bellwether.contract.Action;
import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.service.testing.RealKafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class MarketMapTest extends MoversTestBase {
    @Test
    void the_tiles_are_those_of_the_session_by_traded_value() throws Exception {
        traded("BIG", InstrumentKind.EQUITY, "Energy", "USD", 10, 11, 5_000);
        traded("SMALL", InstrumentKind.EQUITY, "Utilities", "USD", 20, 19, 100);
        traded("ALSO", InstrumentKind.EQUITY, null, "USD", 10, 10, 190);
        awaitConsumed();

        JsonPath map = map("date=2018-02-07&universe=equity");
        assertThat(map.getString("date")).isEqualTo("2018-02-07");
        assertThat(map.getString("currency")).isEqualTo("USD");
        assertThat(map.getList("tiles.symbol")).isEqualTo(List.of("BIG", "ALSO", "SMALL"));
        assertThat(map.getList("tiles.value", Double.class)).isEqualTo(List.of(55_000.0, 1_900.0, 1_900.0));
        assertThat(map.getList("tiles.changePercent", Double.class)).isEqualTo(List.of(10.0, 0.0, -5.0));
        assertThat(map.getList("tiles.sector")).containsExactly("Energy", null, "Utilities");
        assertThat(map.getMap("universe")).isEqualTo(Map.of("name", "equity", "tracked", 3, "ranked", 3));
        assertThat(map.getBoolean("truncated")).isFalse();
        assertThat(map.getString("source")).isEqualTo("replay");
        assertThat(map.getString("formula")).contains("value = close × volume");

        JsonPath largest = map("limit=2");
        assertThat(largest.getList("tiles.symbol")).isEqualTo(List.of("BIG", "ALSO"));
        assertThat(largest.getBoolean("truncated")).isTrue();
    }

    @Test
    void different_currencies_are_never_on_one_map_and_pence_count_as_pounds() throws Exception {
        traded("A", InstrumentKind.EQUITY, null, "USD", 10, 11, 1_000);
        traded("B", InstrumentKind.EQUITY, null, "USD", 10, 11, 1_000);
        traded("C", InstrumentKind.EQUITY, null, "USD", 10, 9, 1_000);
        traded("PENCE.L", InstrumentKind.EQUITY, null, "GBp", 200, 250.5, 1_000);
        traded("POUNDS.L", InstrumentKind.ETF, null, "GBP", 20, 21, 1_000);
        awaitConsumed();

        JsonPath dollars = map("");
        assertThat(dollars.getString("currency")).isEqualTo("USD");
        assertThat(dollars.getList("currencies.currency")).isEqualTo(List.of("USD", "GBP"));
        assertThat(dollars.getList("tiles.symbol")).isEqualTo(List.of("A", "B", "C"));
        assertThat(dollars.getInt("omitted.otherCurrency")).isEqualTo(2);

        JsonPath pounds = map("currency=GBP");
        assertThat(pounds.getList("tiles.symbol")).isEqualTo(List.of("POUNDS.L", "PENCE.L"));
        assertThat(pounds.getList("tiles.value", Double.class)).isEqualTo(List.of(21_000.0, 2_505.0));
        assertThat(pounds.getList("tiles.quotedIn")).isEqualTo(List.of("GBP", "GBp"));
        problem("currency=EUR", 400, "none of those of the session, which are USD, GBP");
    }

    @Test
    void what_has_no_traded_value_or_no_change_is_counted_but_is_no_tile() throws Exception {
        traded("A", InstrumentKind.EQUITY, null, "USD", 10, 11, 1_000);
        traded("QUIET", InstrumentKind.EQUITY, null, "USD", 10, 11, 0);
        traded("^GSPC", InstrumentKind.INDEX, null, "USD", 2_700, 2_710, 4_000_000);
        traded("BTC-USD", InstrumentKind.CRYPTO, null, "USD", 8_000, 8_100, 4_000_000);
        topics.send(equity("NEW"));
        topics.send(bar("NEW", WEDNESDAY, 20));
        awaitConsumed();

        JsonPath map = map("");
        assertThat(map.getList("tiles.symbol")).isEqualTo(List.of("A"));
        assertThat(map.getMap("omitted"))
                .isEqualTo(Map.of("otherCurrency", 0, "noVolume", 1, "noValue", 2, "notRanked", 1));
        JsonPath indices = map("universe=index");
        assertThat(indices.getList("tiles")).isEmpty();
        assertThat(indices.getString("currency")).isNull();
    }

    @Test
    void a_later_split_changes_no_traded_value() throws Exception {
        traded("SPLIT", InstrumentKind.EQUITY, null, "USD", 400, 404, 1_000);
        topics.send(new Action.Split("SPLIT", THURSDAY, 4, 1));
        topics.send(bar("SPLIT", WEDNESDAY, 101, 4_000, 2, true, THURSDAY));
        awaitConsumed();

        JsonPath map = map("date=2018-02-07");
        assertThat(map.getList("tiles.close", Double.class)).isEqualTo(List.of(404.0));
        assertThat(map.getList("tiles.volume", Double.class)).isEqualTo(List.of(1_000.0));
        assertThat(map.getList("tiles.value", Double.class)).isEqualTo(List.of(404_000.0));
        assertThat(map.getList("tiles.changePercent", Double.class)).isEqualTo(List.of(1.0));
    }

    @Test
    void a_spreadsheet_gets_a_line_for_each_tile() throws Exception {
        traded("A", InstrumentKind.EQUITY, "Energy", "USD", 10, 11, 1_000);
        awaitConsumed();
        String csv = given().accept("text/csv")
                .get("/api/v1/movers/map")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "date,symbol,name,kind,sector,quotedIn,close,previousClose,changePercent,volume,currency,"
                                + "value,live",
                        "2018-02-07,A,A Inc.,equity,Energy,USD,11,10,10,1000,USD,11000,false");
    }

    @Test
    void what_can_not_be_read_is_a_problem_and_the_api_is_described() {
        problem("limit=1001", 400, "limit");
        problem("universe=moon", 400, "universe");
        problem("date=9999-01-01", 400, "future");
        problem("", 404, "No session is stored yet.");
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.'/api/v1/movers/map'.get.parameters.name", hasItems("date", "universe", "currency"));
    }

    private void traded(
            String symbol,
            InstrumentKind kind,
            @Nullable String sector,
            String currency,
            double tuesday,
            double wednesday,
            long volume) {
        ZoneId newYork = ZoneId.of("America/New_York");
        topics.send(new Instrument(
                symbol, symbol + " Inc.", kind, "A place", "XNYS", sector, null, currency, newYork, true));
        topics.send(bar(symbol, TUESDAY, tuesday));
        LocalDate asOf = WEDNESDAY;
        topics.send(bar(symbol, WEDNESDAY, wednesday, volume, 1, true, asOf));
    }

    private static String mapPath(String query) {
        return query.isEmpty() ? "/api/v1/movers/map" : "/api/v1/movers/map?" + query;
    }

    private static JsonPath map(String query) {
        String answer =
                given().get(mapPath(query)).then().statusCode(200).extract().asString();
        return JsonPath.from(answer).using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    private static void problem(String query, int status, String detail) {
        given().get(mapPath(query))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }
}
