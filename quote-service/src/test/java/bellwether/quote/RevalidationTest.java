package bellwether.quote;

import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import bellwether.contract.Action;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for again is sent again only if it changed. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class RevalidationTest {
    private static final int MILLIS_TO_NOTICE_A_LOCK = 3_000;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    AgroalDataSource database;

    private TopicWriter topics;

    @BeforeEach
    void send() throws Exception {
        topics = new TopicWriter(bootstrapServers);
        topics.send(Quotes.share("AGAIN", "Again and Again Inc."));
        topics.send(new Action.Split("AGAIN", LocalDate.of(2018, 2, 7), 2, 1));
        topics.send(bar("AGAIN", "2018-02-06", 10));
        topics.flush();
        eventually(() -> {
            given().get("/api/v1/symbols/AGAIN").then().body("name", equalTo("Again and Again Inc."));
            given().get("/api/v1/actions/AGAIN").then().body("actions.size()", equalTo(1));
            given().get("/api/v1/bars/AGAIN").then().body("date[0]", equalTo("2018-02-06"));
        });
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/bars/AGAIN",
                "/api/v1/bars/AGAIN?interval=month",
                "/api/v1/actions/AGAIN",
                "/api/v1/index?symbols=AGAIN",
                "/api/v1/seasonality/AGAIN?columns=weekday",
                "/api/v1/symbols?query=AGAIN",
                "/api/v1/symbols/AGAIN",
                "/api/v1/corrections"
            })
    void what_the_client_has_is_not_sent_again(String address) throws Exception {
        eventually(() -> {
            String tag = tag(address, "application/json");
            given().header("If-None-Match", "\"older\", " + tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "no-cache")
                    .header("Vary", "Accept, Accept-Encoding")
                    .body(emptyString());
        });
    }

    @Test
    void a_change_is_sent_to_whoever_has_the_old_state() throws Exception {
        String tag = tag("/api/v1/bars/AGAIN?to=2018-02-28", "application/json");
        topics.send(bar("AGAIN", "2018-02-07", 11));
        topics.flush();

        eventually(() -> given().header("If-None-Match", tag)
                .get("/api/v1/bars/AGAIN?to=2018-02-28")
                .then()
                .statusCode(200)
                .body("date.size()", equalTo(2)));
    }

    @Test
    void each_form_of_an_answer_has_a_tag_of_its_own() {
        String json = tag("/api/v1/bars/AGAIN", "application/json");
        String csv = tag("/api/v1/bars/AGAIN", "text/csv");

        assertThat(csv).isNotEqualTo(json);
        given().header("If-None-Match", json)
                .accept("text/csv")
                .get("/api/v1/bars/AGAIN")
                .then()
                .statusCode(200)
                .contentType("text/csv");
    }

    @Test
    void all_answers_of_the_same_rows_name_the_same_state_and_those_of_other_rows_another() throws Exception {
        eventually(() -> {
            String bars = stateOfTheRows("/api/v1/bars/AGAIN");
            String actions = stateOfTheRows("/api/v1/actions/AGAIN");
            assertThat(actions).isNotBlank().isEqualTo(bars);
        });
        String before = stateOfTheRows("/api/v1/bars/AGAIN");
        topics.send(bar("AGAIN", "2018-02-08", 12));
        topics.flush();

        eventually(() -> given().get("/api/v1/bars/AGAIN?to=2018-02-08").then().body("date", hasItem("2018-02-08")));
        assertThat(stateOfTheRows("/api/v1/actions/AGAIN")).isNotEqualTo(before);
    }

    private static String stateOfTheRows(String address) {
        return given().header("If-None-Match", "\"older\"").get(address).header("X-Bellwether-Rows");
    }

    @Test
    void where_no_row_changed_no_table_is_read() throws Exception {
        String address = "/api/v1/bars/AGAIN?adjustment=none";
        eventually(() -> {
            String tag = tag(address, "application/json");
            given().header("If-None-Match", tag).get(address).then().statusCode(304);
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table instrument, daily_bar, action in access exclusive mode");
                askImpatiently(address, tag);
                connection.rollback();
            }
        });
    }

    @Test
    void a_problem_is_not_kept() {
        given().header("If-None-Match", "*")
                .get("/api/v1/bars/NOBODY")
                .then()
                .statusCode(404)
                .header("Cache-Control", "no-store")
                .header("ETag", nullValue());
    }

    @Test
    void answers_are_packed_for_whoever_can_unpack_them() {
        given().header("Accept-Encoding", "gzip")
                .get("/api/v1/bars/AGAIN")
                .then()
                .header("Content-Encoding", "gzip")
                .header("ETag", containsString("W/"))
                .body("symbol", equalTo("AGAIN"));
    }

    private static String tag(String address, String type) {
        return given().accept(type)
                .get(address)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
    }

    /** A row of somebody else's may have come in between: then the answer waits for the lock, and is tried again. */
    private static void askImpatiently(String address, String tag) {
        HttpClientConfig client =
                HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", MILLIS_TO_NOTICE_A_LOCK);
        try {
            given().config(RestAssuredConfig.config().httpClient(client))
                    .header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304);
        } catch (Exception e) {
            throw new AssertionError("the answer waits for a table", e);
        }
    }
}
