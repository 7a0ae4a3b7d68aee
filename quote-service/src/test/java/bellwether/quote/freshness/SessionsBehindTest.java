package bellwether.quote.freshness;

import static bellwether.service.testing.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.Provenance;
import bellwether.quote.Quotes;
import bellwether.quote.SettableClock;
import bellwether.service.testing.RealKafkaAndPostgres;
import bellwether.service.testing.TopicWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One number, in the answer and in the metric that the alerts watch. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class SessionsBehindTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    AgroalDataSource database;

    @Inject
    SettableClock clock;

    @TestHTTPResource(value = "/", management = true)
    URI management;

    @AfterEach
    void backToTheWallClock() {
        clock.set(null);
    }

    @Test
    void a_saturday_is_fresh_and_a_missed_monday_is_late_in_the_answer_and_in_the_metric() throws Exception {
        onlyFridaysBars();
        assertThat(behind("2026-11-21T15:00:00Z")).isEqualTo("fresh 0 2026-11-20");
        assertThat(behind("2026-11-23T22:30:00Z")).isEqualTo("fresh 0 2026-11-20");
        assertThat(behind("2026-11-24T00:00:00Z")).isEqualTo("late 1 2026-11-23");
        assertThat(behind("2026-11-25T00:00:00Z")).isEqualTo("stale 2 2026-11-24");
        assertThat(behind("2026-11-27T15:00:00Z")).as("Thanksgiving").isEqualTo("stale 3 2026-11-25");
    }

    private void onlyFridaysBars() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from run");
            statement.execute("update instrument set active = false");
        }
        try (TopicWriter topics = new TopicWriter(bootstrapServers)) {
            for (String symbol : List.of("FRIDAYA", "FRIDAYB")) {
                topics.send(Quotes.share(symbol, symbol));
                DailyBar bar = Quotes.bar(symbol, "2026-11-20", 10, 1, LocalDate.of(2026, 11, 20));
                Provenance origin = bar.provenance();
                topics.send(new DailyBar(
                        symbol,
                        bar.date(),
                        bar.prices(),
                        new Provenance("USD", true, 1, "simulated", origin.exchangeTime(), origin.fetchedAt())));
            }
        }
        eventually(() -> assertThat(given().get("/api/v1/freshness").jsonPath().getInt("loaded"))
                .isEqualTo(2));
    }

    private String behind(String now) {
        clock.set(Instant.parse(now));
        JsonPath answer = given().get("/api/v1/freshness").jsonPath();
        String metrics = given().get(management.resolve("/q/metrics")).asString();
        assertThat(metrics)
                .containsPattern(
                        "(?m)^bellwether_sessions_behind(\\{.*})? " + answer.getInt("sessionsBehind") + "\\.0$");
        return answer.getString("state") + " " + answer.getInt("sessionsBehind") + " "
                + answer.getString("expectedSession");
    }
}
