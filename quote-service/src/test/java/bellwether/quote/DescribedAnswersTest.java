package bellwether.quote;

import static bellwether.quote.Quotes.bar;
import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import bellwether.contract.Action;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of the answers, and what can be asked of all of them. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class DescribedAnswersTest {
    private static final String ARROW = "application/vnd.apache.arrow.stream";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Test
    void what_can_be_missing_is_described_so_and_all_else_is_there() {
        JsonPath schema = description().setRootPath("components.schemas.SeriesView");

        assertThat(schema.getList("required", String.class)).contains("symbol", "asOf", "final", "truncated");
        assertThat(schema.getList("properties.asOf.type", String.class)).containsExactly("string", "null");
        assertThat(schema.getString("properties.asOf.format")).isEqualTo("date-time");
        assertThat(schema.getString("properties.symbol.type")).isEqualTo("string");
        assertThat(schema.getList("properties.open.items.type", String.class)).containsExactly("number", "null");
    }

    @Test
    void every_operation_has_an_example_of_each_form() {
        Map<String, Map<String, Map<String, Object>>> paths = description().getMap("paths");
        paths.forEach((path, operations) -> {
            if (!path.startsWith("/api/")) {
                return;
            }
            Map<String, Object> responses = cast(operations.get("get").get("responses"));
            Map<String, Object> content = cast(cast(responses.get("200")).get("content"));
            content.forEach((type, media) -> {
                if (!type.equals(ARROW)) {
                    assertThat(cast(media)).as(path + " " + type).containsKey("example");
                }
            });
        });
    }

    @Test
    void a_table_is_also_had_as_a_stream_of_arrow() throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(bar("ARROW", "2018-02-07", 10));
            topics.flush();
        }
        eventually(() -> {
            byte[] stream = given().accept(ARROW)
                    .get("/api/v1/bars/ARROW")
                    .then()
                    .statusCode(200)
                    .contentType(ARROW)
                    .extract()
                    .asByteArray();
            assertThat(new String(stream, StandardCharsets.ISO_8859_1)).contains("adjustment", "splits", "close");
            assertThat(stream).startsWith(-1, -1, -1, -1).endsWith(0, 0, 0, 0);
        });
    }

    @Test
    void a_list_of_actions_that_is_cut_says_so() throws Exception {
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            topics.send(Quotes.share("CUT", "Cut Inc."));
            for (int day : List.of(1, 2, 5)) {
                topics.send(new Action.Dividend("CUT", LocalDate.of(2018, 2, day), 0.5, "USD"));
            }
            topics.flush();
        }
        eventually(() -> given().get("/api/v1/actions/CUT?limit=2")
                .then()
                .statusCode(200)
                .body("limit", equalTo(2))
                .body("truncated", equalTo(true))
                .body("actions.exDate", contains("2018-02-02", "2018-02-05")));
        given().get("/api/v1/actions/CUT").then().body("truncated", equalTo(false));
    }

    @Test
    void control_characters_are_refused_before_the_database_sees_them() {
        for (String address : List.of("/api/v1/bars/%00", "/api/v1/symbols?query=a%00b", "/api/v1/index?symbols=%1F")) {
            given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("control characters"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/*", "application/*;q=0.5, text/csv;q=0.1"})
    void whoever_accepts_anything_gets_json(String accepted) {
        given().header("Accept", accepted)
                .get("/api/v1/symbols")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    private static JsonPath description() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems("/api/v1/bars/{symbol}"))
                .extract()
                .jsonPath();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object node) {
        return (Map<String, Object>) node;
    }
}
