package bellwether.quote.world;

import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Provenance;
import bellwether.quote.Quotes;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class WorldTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void an_index_is_compared_with_its_last_final_bar_before_and_a_live_one_is_shown_as_such() throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(index("^N225", "Asia/Tokyo"));
            topics.send(Quotes.bar("^N225", "2026-11-18", 50_000));
            topics.send(unfinished(Quotes.bar("^N225", "2026-11-19", 49_000)));
            topics.send(unfinished(Quotes.bar("^N225", "2026-11-20", 50_500)));
            topics.flush();
        }
        eventually(
                () -> given().get("/api/v1/world").then().statusCode(200).body(of("^N225", "close"), equalTo(50_500)));
        JsonPath world = given().get("/api/v1/world").jsonPath();
        assertThat(world.getFloat(of("^N225", "changePercent"))).isEqualTo(1f);
        assertThat(world.getString(of("^N225", "previousDate"))).isEqualTo("2026-11-18");
        assertThat(world.getBoolean(of("^N225", "final"))).isFalse();
        assertThat(world.getString(of("^N225", "source"))).isEqualTo("replay");
        assertThat(world.getString(of("^N225", "city"))).isEqualTo("Tokyo");
        assertThat(world.getString(of("^N225", "timeZone"))).isEqualTo("Asia/Tokyo");
        assertThat(world.getList("markets")).hasSize(40);
        assertThat(world.getString("asOf")).isNotNull();
        assertThat(world.getString("source")).isEqualTo("replay");
    }

    @Test
    void a_split_between_the_two_closes_is_no_fall() throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(index("XU100.IS", "Europe/Istanbul"));
            topics.send(new Action.Split("XU100.IS", LocalDate.of(2020, 7, 27), 100, 1));
            topics.send(Quotes.bar("XU100.IS", "2020-07-24", 120_000));
            topics.send(Quotes.bar("XU100.IS", "2020-07-27", 1_212));
            topics.flush();
        }
        eventually(() -> given().get("/api/v1/world")
                .then()
                .body(of("XU100.IS", "previousClose"), equalTo(1_200))
                .body(of("XU100.IS", "changePercent"), equalTo(1)));
    }

    @Test
    void an_index_without_a_bar_has_nulls_and_one_with_its_first_bar_only_has_no_change() throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(index("^TASI.SR", "Asia/Riyadh"));
            topics.send(Quotes.bar("^TASI.SR", "2026-11-19", 11_000.5));
            topics.flush();
        }
        eventually(() -> given().get("/api/v1/world")
                .then()
                .body(of("^TASI.SR", "missing"), equalTo("no-previous-close"))
                .body(of("^TASI.SR", "close"), equalTo(11_000.5f))
                .body(of("^TASI.SR", ""), hasKey("changePercent"))
                .body(of("^NZ50", "missing"), equalTo("no-bar"))
                .body(of("^NZ50", ""), hasKey("close")));
    }

    @Test
    void the_markets_can_be_had_as_a_table_and_stand_in_the_description() {
        String table = given().accept("text/csv").get("/api/v1/world").asString();
        assertThat(table.lines())
                .hasSize(41)
                .first()
                .asString()
                .startsWith("symbol,name,exchange,city,country,latitude,longitude,close,changePercent,open,asOf,");
        assertThat(table).contains("\r\n^NZ50,S&P/NZX 50,New Zealand Exchange,Wellington,NZ,-41.286,174.777,,,");
        assertThat(given().get("/q/openapi?format=json").jsonPath().<Object, Object>getMap("paths.'/api/v1/world'.get"))
                .isNotEmpty();
    }

    private static String of(String symbol, String member) {
        return "markets.find { it.symbol == '" + symbol + "' }" + (member.isEmpty() ? "" : "." + member);
    }

    private static Instrument index(String symbol, String zone) {
        return new Instrument(
                symbol, symbol, InstrumentKind.INDEX, "Exchange", null, null, null, null, ZoneId.of(zone), true);
    }

    private static DailyBar unfinished(DailyBar bar) {
        Provenance origin = bar.provenance();
        return new DailyBar(
                bar.symbol(),
                bar.date(),
                bar.prices(),
                new Provenance(null, false, 1, origin.source(), origin.exchangeTime(), origin.fetchedAt()));
    }
}
