package bellwether.quote.correction;

import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import bellwether.contract.DailyBar;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.Topics;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicReader;
import bellwether.service.testing.TopicWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class CorrectionsTest {
    private static final LocalDate DAY = LocalDate.of(2018, 2, 7);
    private static final LocalDate LATER = LocalDate.of(2018, 2, 12);

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
    void a_corrected_bar_is_listed_with_before_and_after_and_changes_only_its_own_date() throws Exception {
        topics.send(bar("WRONG", "2018-02-07", new Prices(10f, 11f, 9f, 10.5f, 10.5f, 1_000L), 1, DAY));
        topics.send(bar("WRONG", "2018-02-08", 12));
        send(bar("WRONG", "2018-02-07", new Prices(10f, 11f, 9f, 10.25f, 10.25f, 1_000L), 2, LATER));
        List<Map<String, Object>> corrections = corrections("WRONG");
        assertThat(corrections).hasSize(1);
        assertThat(corrections.getFirst())
                .containsEntry("reason", "corrected")
                .containsEntry("date", "2018-02-07")
                .containsEntry("bars", 1)
                .containsEntry("revision", 2)
                .containsEntry("correctedAt", "2018-02-12T21:10:00Z");
        assertThat(corrections.getFirst().get("changes"))
                .isEqualTo(List.of(
                        Map.of("figure", "close", "before", 10.5f, "after", 10.25f),
                        Map.of("figure", "adjustedClose", "before", 10.5f, "after", 10.25f)));
        assertThat(given().get("/api/v1/bars/WRONG").jsonPath().getList("close"))
                .isEqualTo(List.of(10.25f, 12));
        given().accept("text/csv")
                .get("/api/v1/corrections?limit=1000")
                .then()
                .body(containsString(
                        "WRONG,corrected,2018-02-07,2018-02-07,1,2,2018-02-12T21:10:00Z,close,10.5,10.25,\r\n"));
    }

    @Test
    void a_live_bar_made_final_and_an_unchanged_bar_are_no_corrections() throws Exception {
        DailyBar live = bar("LIVEDAY", "2018-02-07", new Prices(10f, 11f, 9f, 10f, 10f, 500L), 1, DAY);
        topics.send(new DailyBar("LIVEDAY", DAY, live.prices(), unfinished(live.provenance())));
        topics.flush();
        eventually(
                () -> assertThat(given().get("/api/v1/bars/LIVEDAY").jsonPath().getList("final"))
                        .containsExactly(false));
        send(bar("LIVEDAY", "2018-02-07", new Prices(10f, 12f, 9f, 11f, 11f, 900L), 2, DAY));
        send(bar("LIVEDAY", "2018-02-07", new Prices(10f, 12f, 9f, 11f, 11f, 900L), 2, LATER));
        assertThat(corrections("LIVEDAY")).isEmpty();
    }

    @Test
    void a_history_that_a_split_restates_is_one_entry() throws Exception {
        for (int day = 1; day <= 9; day++) {
            topics.send(bar("FOURFOR", "2018-03-0" + day, new Prices(40f, 44f, 36f, 41.3f, 41.3f, 1_000L), 1, DAY));
        }
        topics.flush();
        for (int day = 1; day <= 9; day++) {
            float close = (float) (41.3 / 4);
            send(bar("FOURFOR", "2018-03-0" + day, new Prices(10f, 11f, 9f, close, close, 4_000L), 2, LATER));
        }
        assertThat(corrections("FOURFOR")).hasSize(1);
        assertThat(corrections("FOURFOR").getFirst())
                .containsEntry("reason", "restated")
                .containsEntry("bars", 9)
                .containsEntry("from", "2018-03-01")
                .containsEntry("to", "2018-03-09")
                .containsEntry("date", null)
                .containsEntry("changes", List.of());
    }

    @Test
    void a_history_that_a_dividend_restates_is_one_entry_beside_the_bar_that_was_wrong() throws Exception {
        for (int day = 1; day <= 5; day++) {
            topics.send(bar("PAYS", "2018-03-0" + day, new Prices(40f, 44f, 36f, 41f, 41f, 1_000L), 1, DAY));
        }
        settle();
        for (int day = 1; day <= 5; day++) {
            float high = day == 3 ? 43 : 44;
            topics.send(bar("PAYS", "2018-03-0" + day, new Prices(40f, high, 36f, 41f, 40.5f, 1_000L), 2, LATER));
        }
        settle();
        assertThat(corrections("PAYS"))
                .extracting(one -> one.get("reason") + " " + one.get("bars") + " " + one.get("date"))
                .containsExactlyInAnyOrder("restated 4 null", "corrected 1 2018-03-03");
    }

    @Test
    void a_price_that_was_a_hundred_times_too_high_is_a_correction_though_all_prices_change_by_one_factor()
            throws Exception {
        topics.send(bar("GLITCH", "2018-02-07", new Prices(1000f, 1100f, 900f, 1050f, 1050f, 1_000L), 1, DAY));
        send(bar("GLITCH", "2018-02-07", new Prices(10f, 11f, 9f, 10.5f, 10.5f, 1_000L), 2, LATER));
        assertThat(corrections("GLITCH")).extracting(one -> one.get("reason")).containsExactly("corrected");
    }

    @Test
    void a_repaired_bar_says_so_in_the_answers_whose_window_it_is_in_and_among_the_corrections() throws Exception {
        DailyBar sent = bar("MENDED", "2018-02-07", 10);
        Provenance origin = sent.provenance();
        topics.send(new DailyBar(
                "MENDED",
                DAY,
                sent.prices(),
                new Provenance(
                        origin.currency(),
                        true,
                        1,
                        origin.source(),
                        origin.exchangeTime(),
                        origin.fetchedAt(),
                        "prices divided by 100")));
        send(bar("MENDED", "2018-02-08", 11));
        Map<String, String> repair = Map.of("date", "2018-02-07", "what", "prices divided by 100");
        assertThat(given().get("/api/v1/bars/MENDED").jsonPath().getList("repaired"))
                .isEqualTo(List.of(repair));
        assertThat(given().get("/api/v1/bars/MENDED?interval=week").jsonPath().getList("repaired"))
                .isEqualTo(List.of(repair));
        assertThat(given().get("/api/v1/bars/MENDED?from=2018-02-08").jsonPath().getList("repaired"))
                .isEmpty();
        assertThat(corrections("MENDED"))
                .extracting(one -> one.get("reason") + " " + one.get("date") + " " + one.get("repaired"))
                .containsExactly("repaired 2018-02-07 prices divided by 100");
        send(bar("MENDED", "2018-02-07", 10, 2, LATER));
        assertThat(given().get("/api/v1/bars/MENDED").jsonPath().getList("repaired"))
                .isEmpty();
    }

    @Test
    void no_more_than_a_thousand_corrections_are_kept_and_the_answer_says_where_it_was_cut() throws Exception {
        for (int share = 1; share <= 1_100; share++) {
            topics.send(bar("BUSY" + share, "2018-02-07", 11, 1, DAY));
        }
        settle();
        for (int share = 1; share <= 1_100; share++) {
            topics.send(bar("BUSY" + share, "2018-02-07", 12, 2, DAY));
        }
        settle();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            var row = statement.executeQuery("select count(*) from correction");
            row.next();
            assertThat(row.getInt(1)).isLessThanOrEqualTo(1_000);
        }
        given().get("/api/v1/corrections?limit=3")
                .then()
                .body("corrections.size()", equalTo(3))
                .body("limit", equalTo(3))
                .body("truncated", equalTo(true));
        given().get("/api/v1/corrections?limit=1001").then().statusCode(400);
    }

    private void send(DailyBar bar) throws Exception {
        // The rows before it must be stored, or the batch would never know them.
        settle();
        topics.send(bar);
        settle();
    }

    private void settle() throws Exception {
        topics.flush();
        TopicReader reader = new TopicReader(bootstrapServers);
        eventually(
                () -> assertThat(reader.lag("quote-service", Topics.BARS_DAILY)).isZero());
    }

    private static Provenance unfinished(Provenance of) {
        return new Provenance(of.currency(), false, of.revision(), of.source(), of.exchangeTime(), of.fetchedAt());
    }

    private static List<Map<String, Object>> corrections(String symbol) {
        List<Map<String, Object>> all =
                given().get("/api/v1/corrections?limit=1000").jsonPath().getList("corrections");
        return all.stream().filter(one -> symbol.equals(one.get("symbol"))).toList();
    }
}
