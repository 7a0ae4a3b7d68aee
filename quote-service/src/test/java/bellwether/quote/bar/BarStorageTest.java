package bellwether.quote.bar;

import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.Topics;
import bellwether.contract.json.DailyBarCodec;
import bellwether.quote.Quotes;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicReader;
import bellwether.service.testing.TopicWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class BarStorageTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    AgroalDataSource database;

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
    void the_same_bar_twice_is_one_row() throws Exception {
        topics.send(bar("TWICE", "2018-02-07", 12.5));
        topics.send(bar("TWICE", "2018-02-07", 12.5));
        topics.send(bar("TWICE", "2018-02-08", 13));
        eventually(() -> assertThat(rows("TWICE")).containsExactly("2018-02-07 12.5 r1", "2018-02-08 13 r1"));
    }

    @Test
    void headers_that_are_no_events_hold_up_nothing() throws Exception {
        DailyBar odd = bar("HEADERS", "2018-02-07", 12.5);
        byte[] value = new DailyBarCodec().write(odd);
        topics.send(
                Topics.BARS_DAILY, "HEADERS", odd.key(), value, Map.of("content-type", "application/cloudevents+json"));
        topics.send(
                Topics.BARS_DAILY,
                "HEADERS",
                odd.key(),
                value,
                Map.of("ce_id", "1", "ce_source", "a b", "ce_type", "t", "ce_specversion", "1.0", "ce_time", "now"));
        topics.send(bar("HEADERS", "2018-02-08", 13));
        eventually(() -> assertThat(rows("HEADERS")).containsExactly("2018-02-07 12.5 r1", "2018-02-08 13 r1"));
    }

    @Test
    void an_older_revision_that_comes_late_changes_nothing() throws Exception {
        LocalDate fetched = LocalDate.of(2018, 2, 9);
        topics.send(bar("LATE", "2018-02-07", 20, 2, fetched));
        topics.flush();
        eventually(() -> assertThat(rows("LATE")).containsExactly("2018-02-07 20 r2"));
        topics.send(bar("LATE", "2018-02-07", 10, 1, fetched));
        topics.send(bar("LATE", "2018-02-08", 21, 1, fetched));
        eventually(() -> assertThat(rows("LATE")).containsExactly("2018-02-07 20 r2", "2018-02-08 21 r1"));
    }

    @Test
    void of_one_revision_the_one_that_was_fetched_last_counts() throws Exception {
        topics.send(bar("REFETCHED", "2018-02-07", 11, 1, LocalDate.of(2018, 2, 9)));
        topics.send(bar("REFETCHED", "2018-02-07", 10, 1, LocalDate.of(2018, 2, 8)));
        topics.send(bar("REFETCHED", "2018-02-08", 1));
        eventually(() -> assertThat(rows("REFETCHED")).containsExactly("2018-02-07 11 r1", "2018-02-08 1 r1"));
    }

    @Test
    void whatever_the_order_of_arrival_the_rows_are_the_same() throws Exception {
        List<DailyBar> bars = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            for (int revision = 1; revision <= 5; revision++) {
                bars.add(bar(
                        "SHUFFLED",
                        "2018-03-0" + day,
                        10 * day + revision,
                        revision,
                        LocalDate.of(2018, 3, 9 + revision)));
            }
        }
        Collections.shuffle(bars, new Random(7));
        bars.forEach(topics::send);
        bars.subList(0, 20).forEach(topics::send);
        topics.flush();
        eventually(() -> assertThat(rows("SHUFFLED"))
                .containsExactly(
                        "2018-03-01 15 r5",
                        "2018-03-02 25 r5",
                        "2018-03-03 35 r5",
                        "2018-03-04 45 r5",
                        "2018-03-05 55 r5",
                        "2018-03-06 65 r5",
                        "2018-03-07 75 r5",
                        "2018-03-08 85 r5",
                        "2018-03-09 95 r5"));
    }

    @Test
    void a_tombstone_deletes_its_bar() throws Exception {
        topics.send(bar("GONE", "2018-02-07", 1));
        topics.send(bar("GONE", "2018-02-08", 2));
        topics.flush();
        eventually(() -> assertThat(rows("GONE")).hasSize(2));
        topics.send(Topics.BARS_DAILY, "GONE", "GONE|2018-02-07", null);
        eventually(() -> assertThat(rows("GONE")).containsExactly("2018-02-08 2 r1"));
    }

    @Test
    void a_poisoned_record_becomes_a_dead_letter_and_its_partition_goes_on() throws Exception {
        byte[] poison = "{\"symbol\": \"POISON\", ".getBytes(StandardCharsets.UTF_8);
        topics.send(bar("POISON", "2018-02-07", 1));
        topics.send(Topics.BARS_DAILY, "POISON", "POISON|2018-02-08", poison);
        topics.send(bar("POISON", "2018-02-09", 3));
        eventually(() -> assertThat(rows("POISON")).containsExactly("2018-02-07 1 r1", "2018-02-09 3 r1"));
        var letters = new TopicReader(bootstrapServers)
                .all(Topics.DEAD_LETTERS).stream()
                        .filter(letter -> "POISON|2018-02-08".equals(letter.key()))
                        .toList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().value()).isEqualTo(poison);
        assertThat(TopicReader.header(letters.getFirst(), "topic")).isEqualTo(Topics.BARS_DAILY);
        assertThat(TopicReader.header(letters.getFirst(), "reason")).startsWith("not JSON");
        assertThat(TopicReader.header(letters.getFirst(), "partition")).matches("\\d+");
        assertThat(TopicReader.header(letters.getFirst(), "offset")).matches("\\d+");
    }

    @Test
    void a_value_under_another_key_and_a_tombstone_without_a_date_become_dead_letters() throws Exception {
        byte[] value = new bellwether.contract.json.DailyBarCodec().write(bar("STRAY", "2018-02-07", 1));
        topics.send(Topics.BARS_DAILY, "STRAY", "STRAY|2018-02-08", value);
        topics.send(bar("STRAY", "2018-02-09", 3));
        topics.flush();
        eventually(() -> assertThat(rows("STRAY")).containsExactly("2018-02-09 3 r1"));
        topics.send(Topics.BARS_DAILY, "STRAY", "STRAY|no-date", null);
        topics.send(bar("STRAY", "2018-02-12", 4));
        eventually(() -> assertThat(rows("STRAY")).containsExactly("2018-02-09 3 r1", "2018-02-12 4 r1"));
        assertThat(new TopicReader(bootstrapServers).all(Topics.DEAD_LETTERS))
                .extracting(letter -> letter.key())
                .contains("STRAY|2018-02-08", "STRAY|no-date");
    }

    @Test
    void while_the_rows_can_not_be_written_no_offset_is_committed() throws Exception {
        TopicReader reader = new TopicReader(bootstrapServers);
        execute("alter table daily_bar rename to daily_bar_away");
        try {
            topics.send(bar("WAITING", "2018-02-07", 1));
            topics.flush();
            eventually(() -> assertThat(waiting()).isTrue());
            assertThat(reader.lag("quote-service", Topics.BARS_DAILY)).isGreaterThanOrEqualTo(1);
        } finally {
            execute("alter table daily_bar_away rename to daily_bar");
        }
        eventually(() -> assertThat(rows("WAITING")).containsExactly("2018-02-07 1 r1"));
        eventually(
                () -> assertThat(reader.lag("quote-service", Topics.BARS_DAILY)).isZero());
    }

    @Test
    void an_instrument_that_is_unknown_gets_its_row_from_its_first_bar() throws Exception {
        topics.send(bar("NEWCOMER", "2018-02-07", 1));
        eventually(() -> assertThat(text("select count(*) from instrument where symbol = 'NEWCOMER' and kind is null"))
                .isEqualTo("1"));
        topics.send(Quotes.share("NEWCOMER", "Newcomer Inc."));
        eventually(() -> assertThat(text("select name from instrument where symbol = 'NEWCOMER'"))
                .isEqualTo("Newcomer Inc."));
        eventually(() -> assertThat(rows("NEWCOMER")).hasSize(1));
    }

    /** The service has met the missing table: its transaction was rolled back. */
    private boolean waiting() throws SQLException {
        return Long.parseLong(text("select xact_rollback from pg_stat_database where datname = current_database()"))
                > 0;
    }

    private List<String> rows(String symbol) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet result =
                    statement.executeQuery("select b.date || ' ' || b.close || ' r' || b.revision from daily_bar b"
                            + " join instrument i on i.id = b.instrument_id where i.symbol = '" + symbol
                            + "' order by b.date");
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private String text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            ResultSet result = statement.executeQuery(sql);
            return result.next() ? result.getString(1) : "";
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
