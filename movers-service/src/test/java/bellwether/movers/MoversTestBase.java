package bellwether.movers;

import static io.restassured.RestAssured.given;

import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.Topics;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
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
    private Admin admin;

    @BeforeEach
    void connect() throws SQLException {
        topics = new TopicWriter(bootstrapServers);
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        empty();
    }

    @AfterEach
    void disconnect() {
        topics.close();
        admin.close();
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
    void awaitConsumed() throws InterruptedException, ExecutionException {
        topics.flush();
        while (!isConsumed()) {
            Thread.sleep(20);
        }
    }

    private boolean isConsumed() throws InterruptedException, ExecutionException {
        Set<TopicPartition> partitions = Stream.of(Topics.INSTRUMENTS, Topics.BARS_DAILY, Topics.ACTIONS)
                .flatMap(topic -> IntStream.range(0, Topics.SYMBOL_PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(topic, partition)))
                .collect(Collectors.toSet());
        Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(partitions.stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all()
                .get();
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("movers-service")
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata at = committed.get(end.getKey());
            return end.getValue().offset() == 0
                    || (at != null && at.offset() >= end.getValue().offset());
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
