package bellwether.movers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Topics;
import bellwether.service.testing.RealKafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class MoversTest extends MoversTestBase {
    @Test
    void gainers_rise_and_losers_fall_and_ties_go_by_symbol() throws Exception {
        twoSessions("UP", 100, 110);
        twoSessions("ALSO", 30, 33);
        twoSessions("MORE", 10, 12);
        twoSessions("DOWN", 50, 40);
        twoSessions("SAME", 7, 7);
        awaitConsumed();

        JsonPath movers = movers("");
        assertThat(movers.getString("date")).isEqualTo(WEDNESDAY.toString());
        assertThat(movers.getList("gainers.symbol")).isEqualTo(List.of("MORE", "ALSO", "UP"));
        assertThat(movers.getList("gainers.rank")).isEqualTo(List.of(1, 2, 3));
        assertThat(movers.getList("losers.symbol")).isEqualTo(List.of("DOWN"));
        assertThat(movers.getDouble("losers[0].changePercent")).isEqualTo(-20);
        assertThat(movers.getDouble("losers[0].change")).isEqualTo(-10);
        assertThat(movers.getMap("breadth")).isEqualTo(Map.of("advancing", 3, "declining", 1, "unchanged", 1));
        assertThat(movers.getMap("universe")).isEqualTo(Map.of("name", "all", "tracked", 5, "ranked", 5));
        assertThat(movers.getString("source")).isEqualTo("replay");
        assertThat(movers.getString("asOf")).isEqualTo("2018-02-07T21:30:00Z");
        assertThat(movers.getString("formula")).startsWith("percent change = 100 × (close ÷ previous close − 1)");
    }

    @Test
    void who_is_not_ranked_is_excluded_with_a_reason() throws Exception {
        twoSessions("A", 100, 110);
        twoSessions("B", 100, 101);
        twoSessions("C", 100, 101);
        twoSessions("CHEAP", 0.5, 0.6);
        topics.send(equity("NEW"));
        topics.send(bar("NEW", WEDNESDAY, 20));
        topics.send(equity("HALTED"));
        topics.send(bar("HALTED", TUESDAY, 20));
        topics.send(equity("ZERO"));
        topics.send(bar("ZERO", TUESDAY, 0));
        topics.send(bar("ZERO", WEDNESDAY, 1));
        topics.send(equity("LIVE"));
        topics.send(bar("LIVE", TUESDAY, 20));
        topics.send(bar("LIVE", WEDNESDAY, 21, 10, 1, false, WEDNESDAY));
        awaitConsumed();

        assertThat(exclusions(movers("date=2018-02-07&minPrice=1")))
                .isEqualTo(Map.of(
                        "CHEAP", "below-floor",
                        "HALTED", "no-bar",
                        "LIVE", "not-final",
                        "NEW", "no-previous-close",
                        "ZERO", "zero-price"));
        JsonPath soFar = movers("date=2018-02-07&final=false&minVolume=11");
        assertThat(exclusions(soFar)).containsEntry("LIVE", "below-floor").containsEntry("ZERO", "zero-price");
        assertThat(movers("date=2018-02-07&final=false").getList("gainers.symbol"))
                .isEqualTo(List.of("CHEAP", "A", "LIVE", "B", "C"));
    }

    @Test
    void the_previous_close_is_of_the_last_session_in_which_it_traded() throws Exception {
        twoSessions("A", 10, 11);
        twoSessions("B", 10, 11);
        topics.send(equity("GAP"));
        topics.send(bar("GAP", LocalDate.parse("2018-01-15"), 50));
        topics.send(bar("GAP", WEDNESDAY, 60));
        awaitConsumed();

        JsonPath movers = movers("date=2018-02-07");
        assertThat(movers.getString("gainers[0].symbol")).isEqualTo("GAP");
        assertThat(movers.getString("gainers[0].previousDate")).isEqualTo("2018-01-15");
    }

    @Test
    void a_date_without_a_session_is_answered_by_the_one_before() throws Exception {
        twoSessions("A", 10, 11);
        twoSessions("B", 10, 11);
        twoSessions("C", 10, 11);
        topics.send(instrument("BTC-USD", InstrumentKind.CRYPTO, null, true));
        topics.send(bar("BTC-USD", WEDNESDAY, 8000));
        topics.send(bar("BTC-USD", LocalDate.parse("2018-02-10"), 8800));
        awaitConsumed();

        assertThat(movers("date=2018-02-10").getString("date")).isEqualTo("2018-02-07");
        assertThat(movers("").getString("date")).isEqualTo("2018-02-07");
        JsonPath crypto = movers("date=2018-02-10&universe=crypto");
        assertThat(crypto.getString("date")).isEqualTo("2018-02-10");
        assertThat(crypto.getDouble("gainers[0].changePercent")).isEqualTo(10);
        problem("date=2018-02-05", 404, "No session of universe all is stored on 2018-02-05");
        problem("date=2018-03-01", 404, "newest stored date is 2018-02-10");
        given().get("/api/v1/movers/sessions")
                .then()
                .statusCode(200)
                .body("dates", equalTo(List.of("2018-02-06", "2018-02-07")))
                .body("first", equalTo("2018-02-06"))
                .body("last", equalTo("2018-02-07"));
    }

    @Test
    void a_session_in_progress_is_no_newest_session_but_can_be_asked_for() throws Exception {
        twoSessions("A", 10, 11);
        topics.send(bar("A", THURSDAY, 12, 5, 1, false, THURSDAY));
        awaitConsumed();

        assertThat(movers("").getString("date")).isEqualTo("2018-02-07");
        assertThat(exclusions(movers("date=2018-02-08"))).isEqualTo(Map.of("A", "not-final"));
        assertThat(movers("date=2018-02-08").getString("asOf")).isNull();
        JsonPath soFar = movers("final=false");
        assertThat(soFar.getString("date")).isEqualTo("2018-02-08");
        assertThat(soFar.getDouble("gainers[0].changePercent")).isEqualTo(9.090909091);
        assertThat(soFar.getBoolean("gainers[0].live")).isTrue();
        assertThat(movers("").getBoolean("gainers[0].live")).isFalse();
        given().get("/api/v1/movers/sessions").then().body("live", equalTo("2018-02-08"));

        topics.send(bar("A", THURSDAY, 11.55, 9, 2, true, THURSDAY));
        awaitConsumed();
        assertThat(movers("").getDouble("gainers[0].changePercent")).isEqualTo(5);
    }

    @Test
    void week_month_and_year_look_back_on_the_calendar() throws Exception {
        topics.send(equity("A"));
        topics.send(bar("A", LocalDate.parse("2017-02-07"), 10));
        topics.send(bar("A", LocalDate.parse("2018-01-05"), 20));
        topics.send(bar("A", LocalDate.parse("2018-01-31"), 40));
        topics.send(bar("A", TUESDAY, 50));
        topics.send(bar("A", WEDNESDAY, 60));
        awaitConsumed();

        assertThat(previousDate("week")).isEqualTo("2018-01-31");
        assertThat(previousDate("month")).isEqualTo("2018-01-05");
        assertThat(previousDate("year")).isEqualTo("2017-02-07");
        assertThat(movers("period=year").getDouble("gainers[0].changePercent")).isEqualTo(500);
        assertThat(movers("period=week").getString("formula"))
                .contains("on or before 2018-01-31 (one week before the session)");
    }

    @Test
    void a_universe_is_a_kind_and_a_sector_is_a_part_of_it() throws Exception {
        twoSessions("A", 10, 11);
        topics.send(instrument("SPY", InstrumentKind.ETF, null, true));
        topics.send(bar("SPY", TUESDAY, 100));
        topics.send(bar("SPY", WEDNESDAY, 90));
        topics.send(instrument("OIL", InstrumentKind.EQUITY, "Energy", true));
        topics.send(bar("OIL", TUESDAY, 10));
        topics.send(bar("OIL", WEDNESDAY, 12));
        awaitConsumed();

        assertThat(movers("universe=etf").getList("losers.symbol")).isEqualTo(List.of("SPY"));
        assertThat(movers("universe=equity").getList("gainers.symbol")).isEqualTo(List.of("OIL", "A"));
        assertThat(movers("sector=Energy").getMap("universe"))
                .isEqualTo(Map.of("name", "all", "tracked", 1, "ranked", 1));
        assertThat(movers("sector=Nothing").getList("gainers")).isEmpty();
        problem("universe=index", 404, "No finished session of universe index");
    }

    @Test
    void the_price_floor_is_in_pounds_where_pence_are_quoted() throws Exception {
        twoSessions("DOLLARS", 2, 3);
        for (String unit : List.of("GBp", "ZAc", "ILA")) {
            String symbol = "SIM" + unit;
            topics.send(quotedIn(unit, symbol));
            topics.send(bar(symbol, TUESDAY, 200));
            topics.send(bar(symbol, WEDNESDAY, 250.5));
        }
        awaitConsumed();

        assertThat(movers("minPrice=2.5").getList("gainers.symbol"))
                .isEqualTo(List.of("DOLLARS", "SIMGBp", "SIMILA", "SIMZAc"));
        assertThat(movers("minPrice=2.5").getDouble("gainers[1].close")).isEqualTo(250.5);
        assertThat(movers("minPrice=2.5").getString("gainers[1].currency")).isEqualTo("GBp");
        assertThat(exclusions(movers("minPrice=2.51")))
                .isEqualTo(Map.of("SIMGBp", "below-floor", "SIMILA", "below-floor", "SIMZAc", "below-floor"));
    }

    @Test
    void an_unconfirmed_instrument_is_tracked_and_a_delisted_one_until_its_last_bar() throws Exception {
        twoSessions("A", 10, 11);
        topics.send(bar("A", THURSDAY, 12));
        topics.send(missed("LOST", true, WEDNESDAY));
        topics.send(bar("LOST", TUESDAY, 10));
        topics.send(bar("LOST", WEDNESDAY, 20));
        awaitConsumed();
        assertThat(exclusions(movers("date=2018-02-08"))).isEqualTo(Map.of("LOST", "no-bar"));

        topics.send(missed("LOST", false, WEDNESDAY, THURSDAY, LocalDate.parse("2018-02-09")));
        awaitConsumed();
        assertThat(exclusions(movers("date=2018-02-08"))).isEmpty();
        assertThat(movers("date=2018-02-07").getList("gainers.symbol")).isEqualTo(List.of("LOST", "A"));
    }

    @Test
    void an_instrument_that_is_gone_stays_in_the_rankings_of_its_time() throws Exception {
        twoSessions("A", 10, 11);
        topics.send(bar("A", THURSDAY, 12));
        topics.send(instrument("GONE", InstrumentKind.EQUITY, null, false));
        topics.send(bar("GONE", TUESDAY, 10));
        topics.send(bar("GONE", WEDNESDAY, 20));
        awaitConsumed();

        assertThat(movers("date=2018-02-07").getList("gainers.symbol")).isEqualTo(List.of("GONE", "A"));
        assertThat(exclusions(movers("date=2018-02-08"))).isEmpty();

        topics.send(Topics.INSTRUMENTS, "GONE", "GONE", null);
        awaitConsumed();
        assertThat(movers("date=2018-02-07").getList("gainers.symbol")).isEqualTo(List.of("A"));
    }

    @Test
    void relative_volume_and_sparkline_are_of_the_twenty_sessions_before() throws Exception {
        topics.send(equity("A"));
        for (int day = 0; day < 25; day++) {
            topics.send(bar("A", LocalDate.parse("2018-01-01").plusDays(day), 10 + day, 100, 1, true, WEDNESDAY));
        }
        topics.send(bar("A", LocalDate.parse("2018-01-26"), 40, 250, 1, true, WEDNESDAY));
        awaitConsumed();

        JsonPath movers = movers("");
        assertThat(movers.getDouble("gainers[0].relativeVolume")).isEqualTo(2.5);
        assertThat(movers.getList("gainers[0].sparkline"))
                .hasSize(20)
                .startsWith(16)
                .endsWith(34, 40);
    }

    @Test
    void a_malformed_record_does_not_stop_its_partition() throws Exception {
        topics.send(Topics.BARS_DAILY, "A", "A|2018-02-07", "{".getBytes(StandardCharsets.UTF_8));
        twoSessions("A", 10, 11);
        awaitConsumed();
        assertThat(movers("").getList("gainers.symbol")).isEqualTo(List.of("A"));
    }

    @Test
    void a_correction_or_removal_of_a_bar_changes_its_date() throws Exception {
        twoSessions("A", 10, 11);
        topics.send(bar("A", WEDNESDAY, 12, 1_000, 2, true, THURSDAY));
        topics.send(bar("A", WEDNESDAY, 11, 1_000, 1, true, WEDNESDAY));
        awaitConsumed();
        assertThat(movers("").getDouble("gainers[0].changePercent")).isEqualTo(20);

        topics.send(Topics.BARS_DAILY, "A", "A|2018-02-07", null);
        awaitConsumed();
        assertThat(movers("date=2018-02-07").getString("date")).isEqualTo("2018-02-06");
    }

    @Test
    void a_table_for_spreadsheets_has_a_column_for_the_side() throws Exception {
        twoSessions("A", 10, 11);
        twoSessions("B", 10, 9);
        awaitConsumed();
        String csv = given().accept("text/csv")
                .get("/api/v1/movers")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertThat(csv.lines())
                .containsExactly(
                        "date,side,rank,symbol,name,sector,currency,close,previousDate,previousClose,change,"
                                + "changePercent,volume,relativeVolume,live",
                        "2018-02-07,gainer,1,A,A Inc.,Technology,USD,11,2018-02-06,10,1,10,1000,1,false",
                        "2018-02-07,loser,1,B,B Inc.,Technology,USD,9,2018-02-06,10,-1,-10,1000,1,false");
    }

    @Test
    void what_can_not_be_read_is_a_problem_that_names_the_parameter() {
        problem("limit=0", 400, "limit");
        problem("limit=101", 400, "limit");
        problem("date=yesterday", 400, "date");
        problem("date=9999-01-01", 400, "future");
        problem("period=hour", 400, "period");
        problem("universe=moon", 400, "universe");
        problem("minPrice=-1", 400, "minPrice");
        problem("minVolume=x", 400, "minVolume");
        problem("final=maybe", 400, "final");
        problem("", 404, "No session is stored yet.");
    }

    private void problem(String query, int status, String detail) {
        given().get(path(query))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    private String previousDate(String period) {
        return movers("period=" + period).getString("gainers[0].previousDate");
    }

    private static Map<Object, Object> exclusions(JsonPath movers) {
        List<Map<Object, Object>> excluded = movers.getList("excluded");
        return excluded.stream().collect(Collectors.toMap(one -> one.get("symbol"), one -> one.get("reason")));
    }

    private static Instrument quotedIn(String unit, String symbol) {
        ZoneId newYork = ZoneId.of("America/New_York");
        return new Instrument(
                symbol, symbol, InstrumentKind.EQUITY, "A place", "XNYS", "Technology", null, unit, newYork, true);
    }

    private static Instrument missed(String symbol, boolean active, LocalDate... sessions) {
        Instrument one = equity(symbol);
        return new Instrument(
                symbol,
                one.name(),
                one.kind(),
                one.exchange(),
                one.mic(),
                one.sector(),
                one.industry(),
                one.currency(),
                one.timeZone(),
                active,
                List.of(sessions));
    }

    private void twoSessions(String symbol, double tuesday, double wednesday) {
        topics.send(equity(symbol));
        topics.send(bar(symbol, TUESDAY, tuesday));
        topics.send(bar(symbol, WEDNESDAY, wednesday));
    }
}
