package bellwether.quote;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import bellwether.service.testing.RealKafkaAndPostgres;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class OverloadTest {
    private static final int CONNECTIONS = 8;

    @Inject
    AgroalDataSource database;

    @Test
    void who_finds_no_connection_free_in_time_is_told_to_come_again() throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(database.getConnection());
            }
            given().get("/api/v1/symbols")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "1")
                    .body("status", equalTo(503))
                    .body("detail", containsString("ask again"));
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
        given().get("/api/v1/symbols").then().statusCode(200);
    }
}
