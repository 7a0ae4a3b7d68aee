package bellwether.quote.seasonality;

import static bellwether.quote.Quotes.NEW_YORK;
import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
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
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SeasonalityTest {
    private static final int FEBRUARY = 1;
    private static final int MARCH = 2;

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
    void an_hour_is_compared_with_the_one_before_and_a_sessions_first_with_its_own_open() throws Exception {
        hour("HOURLY", "2018-02-07T09:30", 100.0, 110, 10L);
        hour("HOURLY", "2018-02-07T10:00", 1.0, 121, 20L);
        hour("HOURLY", "2018-02-08T09:30", 200.0, 210, 30L);
        hour("HOURLY", "2018-02-08T12:00", 1.0, 105, null);
        hour("HOURLY", "2018-03-12T09:30", 50.0, 49, 50L);
        settle();
        JsonPath answer = answer("HOURLY?rows=month&columns=hour&measure=return");
        assertThat(answer.getList("rows"))
                .isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
        assertThat(answer.getList("columns")).isEqualTo(List.of(9, 10, 11, 12));
        assertThat(answer.getList("value[" + FEBRUARY + "]", Double.class)).containsExactly(7.5, 10.0, null, -50.0);
        assertThat(answer.getList("count[" + FEBRUARY + "]")).containsExactly(2, 1, 0, 1);
        assertThat(answer.getList("value[" + MARCH + "]", Double.class)).containsExactly(-2.0, null, null, null);
        assertThat(answer.getList("value[0]", Double.class)).containsExactly(null, null, null, null);
        assertThat(answer.getString("unit")).isEqualTo("percent");
        assertThat(answer.getString("timeZone")).isEqualTo("America/New_York");
        assertThat(answer.getString("from")).isEqualTo("2018-02-07");
        assertThat(answer.getString("to")).isEqualTo("2018-03-12");
        assertThat(answer.getString("source")).isEqualTo("replay");
        assertThat(answer.getString("missing")).isNull();

        JsonPath volume = answer("HOURLY?columns=hour&measure=volume");
        assertThat(volume.getList("value[" + FEBRUARY + "]", Double.class)).containsExactly(20.0, 20.0, null, null);
        assertThat(volume.getList("count[" + FEBRUARY + "]")).containsExactly(2, 1, 0, 0);
        assertThat(volume.getString("unit")).isEqualTo("shares");
    }

    @Test
    void hours_of_one_session_that_were_fetched_before_and_after_a_split_are_on_one_basis() throws Exception {
        topics.send(new Action.Split("SPLITHOUR", LocalDate.of(2018, 2, 12), 4, 1));
        hour("SPLITHOUR", "2018-02-07T09:30", 400.0, 400, 10L);
        Instant later = LocalDateTime.parse("2018-02-13T17:00").atZone(NEW_YORK).toInstant();
        send("SPLITHOUR", "2018-02-07T10:00", 100.0, 101, 80L, true, later);
        settle();
        eventually(() -> assertThat(answer("SPLITHOUR?columns=hour").getList("value[" + FEBRUARY + "]", Double.class))
                .containsExactly(0.0, 1.0));
        assertThat(answer("SPLITHOUR?measure=volume").getList("value[" + FEBRUARY + "]", Double.class))
                .containsExactly(40.0, 80.0);
    }

    @Test
    void a_weekday_is_the_mean_of_the_sessions_changes() throws Exception {
        // A Friday, the Monday after, and the Monday a week later.
        topics.send(bar("WEEKDAYS", "2018-02-02", 100));
        topics.send(bar("WEEKDAYS", "2018-02-05", 110));
        topics.send(bar("WEEKDAYS", "2018-02-12", 99));
        settle();
        JsonPath answer = answer("WEEKDAYS?columns=weekday");
        assertThat(answer.getList("columns")).isEqualTo(List.of(1, 2, 3, 4, 5));
        assertThat(answer.getDouble("value[" + FEBRUARY + "][0]")).isCloseTo(0, within(1e-9));
        assertThat(answer.getList("count[" + FEBRUARY + "]")).containsExactly(2, 0, 0, 0, 0);
        assertThat(answer("WEEKDAYS?columns=weekday&measure=volume").getList("value[" + FEBRUARY + "]", Double.class))
                .containsExactly(1000.0, null, null, null, 1000.0);
    }

    @Test
    void bars_that_are_not_final_are_not_counted() throws Exception {
        topics.send(bar("UNFINISHED", "2018-02-06", 100));
        DailyBar live = bar("UNFINISHED", "2018-02-07", 200);
        topics.send(new DailyBar("UNFINISHED", live.date(), live.prices(), unfinished(live.provenance())));
        topics.send(bar("UNFINISHED", "2018-02-08", 110));
        Instant noon = LocalDateTime.parse("2018-02-08T12:45").atZone(NEW_YORK).toInstant();
        hour("UNFINISHED", "2018-02-08T11:00", 100.0, 101, 10L);
        send("UNFINISHED", "2018-02-08T12:00", 101.0, 150, 10L, false, noon);
        settle();
        JsonPath days = answer("UNFINISHED?columns=weekday");
        assertThat(days.getList("count[" + FEBRUARY + "]")).containsExactly(0, 0, 0, 1, 0);
        assertThat(days.getDouble("value[" + FEBRUARY + "][3]")).isCloseTo(10, within(1e-9));
        assertThat(answer("UNFINISHED").getList("columns")).isEqualTo(List.of(11));
    }

    @Test
    void without_hourly_bars_there_are_no_columns_and_the_answer_says_so() throws Exception {
        topics.send(bar("DAILYONLY", "2018-02-06", 100));
        settle();
        JsonPath answer = answer("DAILYONLY?columns=hour");
        assertThat(answer.getList("columns")).isEmpty();
        assertThat(answer.getList("value")).hasSize(12).allMatch(List.of()::equals);
        assertThat(answer.getString("from")).isNull();
        assertThat(answer.getString("missing")).contains("no final hourly bars of DAILYONLY", "columns=weekday");
    }

    @Test
    void who_accepts_csv_gets_a_line_for_each_cell() throws Exception {
        hour("CSVHOURS", "2018-02-07T09:30", 100.0, 110, 10L);
        settle();
        String csv = given().accept("text/csv")
                .get("/api/v1/seasonality/CSVHOURS")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(csv.lines())
                .hasSize(13)
                .startsWith(
                        "symbol,measure,unit,month,hour,value,count",
                        "CSVHOURS,return,percent,1,9,,0",
                        "CSVHOURS,return,percent,2,9,10,1");
    }

    @Test
    void an_unknown_symbol_and_bad_parameters_are_problems() throws Exception {
        given().get("/api/v1/seasonality/NOSUCH")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("NOSUCH"));
        for (String query : List.of("rows=year", "columns=minute", "measure=mood")) {
            given().get("/api/v1/seasonality/NOSUCH?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("parameter " + query.substring(0, query.indexOf('='))));
        }
    }

    @Test
    void the_description_of_the_api_has_it() {
        given().get("/q/openapi?format=json")
                .then()
                .body(
                        "paths.'/api/v1/seasonality/{symbol}'.get.parameters.name",
                        hasItems("symbol", "rows", "columns", "measure"));
    }

    private void hour(String symbol, String start, @Nullable Double open, double close, @Nullable Long volume) {
        Instant evening = LocalDateTime.parse(start)
                .toLocalDate()
                .atTime(16, 10)
                .atZone(NEW_YORK)
                .toInstant();
        send(symbol, start, open, close, volume, true, evening);
    }

    /** @param start by New York's clock */
    private void send(
            String symbol,
            String start,
            @Nullable Double open,
            double close,
            @Nullable Long volume,
            boolean finished,
            Instant fetched) {
        Float first = open == null ? null : open.floatValue();
        topics.send(new HourlyBar(
                symbol,
                LocalDateTime.parse(start).atZone(NEW_YORK).toInstant(),
                new Prices(first, null, null, (float) close, null, volume),
                new Provenance("USD", finished, 1, "replay", fetched, fetched)));
    }

    private static Provenance unfinished(Provenance of) {
        return new Provenance(of.currency(), false, of.revision(), of.source(), of.exchangeTime(), of.fetchedAt());
    }

    private void settle() throws Exception {
        topics.send(Quotes.share("SETTLED", "Settled Inc."));
        topics.flush();
        TopicReader reader = new TopicReader(bootstrapServers);
        eventually(() -> {
            for (String topic : List.of(Topics.BARS_DAILY, Topics.BARS_HOURLY)) {
                assertThat(reader.lag("quote-service", topic)).as(topic).isZero();
            }
        });
    }

    private static JsonPath answer(String path) {
        String json = given().get("/api/v1/seasonality/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return JsonPath.from(json).using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
