package bellwether.movers;

import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import bellwether.service.testing.RealKafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for again is sent again only if it changed, in whichever form. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class RevalidationTest extends MoversTestBase {
    @BeforeEach
    void send() throws Exception {
        topics.send(equity("UP"));
        topics.send(bar("UP", TUESDAY, 10));
        topics.send(bar("UP", WEDNESDAY, 11));
        awaitConsumed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/movers",
                "/api/v1/movers?date=2018-02-07&period=week",
                "/api/v1/movers/map",
                "/api/v1/movers/sessions"
            })
    void what_the_client_has_is_not_sent_again(String address) throws Exception {
        eventually(() -> {
            String tag = given().get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-cache")
                    .extract()
                    .header("ETag");
            given().header("If-None-Match", tag)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyString());
        });
    }

    @Test
    void a_ranking_that_changed_is_sent() throws Exception {
        String address = "/api/v1/movers?date=2018-02-07";
        String tag = given().get(address).header("ETag");
        given().header("If-None-Match", tag).get(address);
        topics.send(equity("DOWN"));
        topics.send(bar("DOWN", TUESDAY, 10));
        topics.send(bar("DOWN", WEDNESDAY, 9));
        awaitConsumed();

        given().header("If-None-Match", tag)
                .get(address)
                .then()
                .statusCode(200)
                .body("losers[0].symbol", equalTo("DOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/movers", "/api/v1/movers/map"})
    void tables_are_also_had_as_streams_of_arrow(String address) {
        byte[] stream = given().accept("application/vnd.apache.arrow.stream")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/vnd.apache.arrow.stream")
                .extract()
                .asByteArray();

        assertThat(stream).startsWith(-1, -1, -1, -1).endsWith(0, 0, 0, 0).contains('U', 'P');
    }
}
