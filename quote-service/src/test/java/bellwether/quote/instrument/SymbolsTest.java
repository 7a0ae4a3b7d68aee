package bellwether.quote.instrument;

import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import bellwether.contract.Instrument;
import bellwether.contract.Topics;
import bellwether.quote.Quotes;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SymbolsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void symbols_come_before_names_and_the_list_says_where_it_was_cut() throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(Quotes.share("ZEBX", "Stripes"));
            topics.send(Quotes.share("ZEB", "The Animal"));
            topics.send(Quotes.share("AZ", "Friends of the zeb"));
            topics.send(Quotes.share("OTHER", "50% off_"));
        }
        eventually(() -> given().get("/api/v1/symbols?query=zeb")
                .then()
                .statusCode(200)
                .body("symbols.symbol", equalTo(List.of("ZEB", "ZEBX", "AZ")))
                .body("truncated", equalTo(false)));
        given().get("/api/v1/symbols?query=zeb&limit=2")
                .then()
                .body("symbols.symbol", equalTo(List.of("ZEB", "ZEBX")))
                .body("truncated", equalTo(true))
                .body("limit", equalTo(2));
        eventually(() -> given().queryParam("query", "50%")
                .get("/api/v1/symbols")
                .then()
                .body("symbols.symbol", equalTo(List.of("OTHER"))));
        given().accept("text/csv")
                .get("/api/v1/symbols?query=AZ")
                .then()
                .body(
                        containsString(
                                "AZ,Friends of the zeb,equity,NasdaqGS,XNAS,Industrials,,USD,America/New_York,true,,,listed,\r\n"));
        given().get("/api/v1/symbols?limit=0").then().statusCode(400).body("detail", containsString("limit"));
    }

    @Test
    void a_symbol_has_the_range_of_its_bars_and_a_tombstone_retires_it() throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(Quotes.share("^RANGE", "Range Index"));
            topics.send(Quotes.bar("^RANGE", "2018-02-07", 1));
            topics.send(Quotes.bar("^RANGE", "2018-02-09", 2));
            topics.flush();
            eventually(() -> given().get("/api/v1/symbols/{symbol}", "^RANGE")
                    .then()
                    .statusCode(200)
                    .body("name", equalTo("Range Index"))
                    .body("industry", nullValue())
                    .body("active", equalTo(true))
                    .body("firstDate", equalTo("2018-02-07"))
                    .body("lastDate", equalTo("2018-02-09")));
            topics.send(Topics.INSTRUMENTS, "^RANGE", "^RANGE", null);
            topics.flush();
            eventually(() ->
                    given().get("/api/v1/symbols/{symbol}", "^RANGE").then().body("active", equalTo(false)));
        }
        given().get("/api/v1/symbols/NOSUCH").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_symbol_that_the_source_does_not_know_is_unconfirmed_then_delisted_and_keeps_its_history() throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(Quotes.bar("LOST", "2018-02-07", 1));
            topics.send(missed("LOST", true, LocalDate.of(2018, 2, 8)));
            topics.flush();
            eventually(() -> given().get("/api/v1/symbols/LOST")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("unconfirmed"))
                    .body("missedSessions", equalTo(List.of("2018-02-08")))
                    .body("active", equalTo(true))
                    .body("lastDate", equalTo("2018-02-07")));
            topics.send(missed(
                    "LOST", false, LocalDate.of(2018, 2, 8), LocalDate.of(2018, 2, 9), LocalDate.of(2018, 2, 12)));
            topics.flush();
            eventually(() -> given().get("/api/v1/symbols?query=LOST")
                    .then()
                    .body("symbols[0].status", equalTo("delisted"))
                    .body("symbols[0].missedSessions.size()", equalTo(3))
                    .body("symbols[0].active", equalTo(false)));
            given().get("/api/v1/bars/LOST").then().statusCode(200).body("close", equalTo(List.of(1)));
            topics.send(Quotes.share("LOST", "Found again"));
            topics.flush();
            eventually(() -> given().get("/api/v1/symbols/LOST")
                    .then()
                    .body("status", equalTo("listed"))
                    .body("missedSessions", equalTo(List.of())));
        }
    }

    private static Instrument missed(String symbol, boolean active, LocalDate... sessions) {
        Instrument share = Quotes.share(symbol, "Lost Inc.");
        return new Instrument(
                symbol,
                share.name(),
                share.kind(),
                share.exchange(),
                share.mic(),
                share.sector(),
                share.industry(),
                share.currency(),
                share.timeZone(),
                active,
                List.of(sessions));
    }
}
