package bellwether.movers;

import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.Topics;
import bellwether.service.testing.TopicReader;
import bellwether.service.testing.TopicWriter;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Facts go in through Kafka, answers come out through HTTP. Each test starts with an empty schema. */
abstract class MoversTestBase {
    static final LocalDate TUESDAY = LocalDate.parse("2018-02-06");
    static final LocalDate WEDNESDAY = LocalDate.parse("2018-02-07");
    static final LocalDate THURSDAY = LocalDate.parse("2018-02-08");

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    TopicWriter topics;

    @BeforeEach
    void connect() throws SQLException {
        topics = new TopicWriter(bootstrapServers);
        empty();
    }

    @AfterEach
    void disconnect() {
        topics.close();
    }

    void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // Not TRUNCATE: its lock would meet the readers'.
            for (String table : List.of("split", "session_close", "close_date", "instrument", "published_ranking")) {
                statement.execute("DELETE FROM movers." + table);
            }
        }
    }

    /** Returns once the service has committed the offsets of all that was sent, so the rows are there. */
    void awaitConsumed() throws Exception {
        topics.flush();
        TopicReader reader = new TopicReader(bootstrapServers);
        eventually(() -> {
            for (String topic : List.of(Topics.INSTRUMENTS, Topics.BARS_DAILY, Topics.ACTIONS)) {
                assertThat(reader.lag("movers-service", topic)).as(topic).isZero();
            }
        });
    }

    JsonPath movers(String query) {
        String answer =
                given().get(path(query)).then().statusCode(200).extract().asString();
        return JsonPath.from(answer).using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    static String path(String query) {
        return query.isEmpty() ? "/api/v1/movers" : "/api/v1/movers?" + query;
    }

    static Instrument equity(String symbol) {
        return instrument(symbol, InstrumentKind.EQUITY, "Technology", true);
    }

    static Instrument instrument(String symbol, InstrumentKind kind, @Nullable String sector, boolean active) {
        return new Instrument(
                symbol,
                symbol + " Inc.",
                kind,
                "New York Stock Exchange",
                "XNYS",
                sector,
                null,
                "USD",
                ZoneId.of("America/New_York"),
                active);
    }

    static DailyBar bar(String symbol, LocalDate date, double close) {
        return bar(symbol, date, close, 1_000, 1, true, date);
    }

    /** @param asOf the exchange's date at the fetch */
    static DailyBar bar(
            String symbol, LocalDate date, double close, long volume, int revision, boolean finished, LocalDate asOf) {
        float price = (float) close;
        Instant fetched = Instant.parse(asOf + "T21:30:00Z");
        return new DailyBar(
                symbol,
                date,
                new Prices(price, price, price, price, price, volume),
                new Provenance("USD", finished, revision, "replay", Instant.parse(asOf + "T21:00:00Z"), fetched));
    }
}
