package bellwether.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topics;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topics are the memory: read from their start into an empty database they give the same rows and rankings. */
class EmptyDatabaseTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 6, 26);
    private static final List<String> PERIODS = List.of("day", "week", "month");

    @Test
    void topics_that_are_read_again_give_the_same_rows_and_rankings(@TempDir Path folder) throws Exception {
        Path file = SmallMarket.write(folder, 20, 90);
        try (Collector collector = new Collector();
                Bellwether stack = Bellwether.begin(
                        folder.resolve("state"),
                        Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address(), "OTEL_BSP_SCHEDULE_DELAY", "200"),
                        "--source=replay",
                        "--data=" + file,
                        "--today=" + BEFORE)) {
            stack.awaitReady();
            stack.market().post("/control/today?date=" + SmallMarket.LAST, "");
            assertThat(Bellwether.ingest(stack.state()).exitCode()).isZero();
            StoredRows rows = new StoredRows(stack);
            await(() -> rows.dailyBars() == PriceTable.read(file).bars() && rows.sessionCloses() == rows.dailyBars());

            awaitTracesFromTheFetchToTheRows(collector);

            String database = emptyDatabase(rows.jdbcUrl());
            StoredRows again = new StoredRows(database);
            try (SecondService quote = SecondService.start(
                            "quote-service",
                            stack,
                            database,
                            folder.resolve("quote.log").toFile());
                    SecondService movers = SecondService.start(
                            "movers-service",
                            stack,
                            database,
                            folder.resolve("movers.log").toFile())) {
                await(() -> {
                    assertThat(quote.isRunning() && movers.isRunning()).isTrue();
                    return isServing(quote)
                            && isServing(movers)
                            && again.digest().equals(rows.digest());
                });
                for (LocalDate date : PriceTable.read(file).dates()) {
                    for (String period : PERIODS) {
                        String path = "/api/v1/movers?limit=100&period=" + period + "&date=" + date;
                        assertThat(movers.api().answer(path).body())
                                .as(path)
                                .isEqualTo(stack.api().answer(path).body());
                    }
                }
            }
        }
    }

    /** Of each symbol one trace, through Kafka, and of both readers. */
    private static void awaitTracesFromTheFetchToTheRows(Collector collector) {
        await(() -> collector.spans().stream()
                        .collect(Collectors.groupingBy(
                                Collector.Span::trace,
                                Collectors.mapping(span -> span.service() + ": " + span.name(), Collectors.toSet())))
                        .values()
                        .stream()
                        .filter(spans -> spans.containsAll(List.of(
                                "ingest-service: ingest symbol",
                                "ingest-service: fetch daily bars",
                                "quote-service: store " + Topics.BARS_DAILY,
                                "movers-service: store " + Topics.BARS_DAILY)))
                        .count()
                >= 20);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        while (!condition.holds()) {
            Bellwether.pause();
        }
    }

    private static boolean isServing(SecondService service) {
        try {
            return service.isReady();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** @return the address of a new database beside the one at the address */
    private static String emptyDatabase(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE second");
        }
        return jdbcUrl.replaceFirst("/[^/?]+\\?", "/second?");
    }
}
