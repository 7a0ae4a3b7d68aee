package bellwether.quote;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.service.testing.RealKafkaAndPostgres;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** How long the database may take: a minute for a statement, and little more until a silent connection is given up. */
@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class DatabaseLimitsTest {
    private static final int CONNECTIONS = 8;

    @Inject
    AgroalDataSource database;

    @Inject
    Flyway flyway;

    @Test
    void no_connection_of_the_pool_waits_for_ever() throws SQLException {
        List<Connection> held = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                held.add(database.getConnection());
            }
            for (Connection connection : held) {
                assertThat(statementTimeout(connection)).isEqualTo("1min");
                assertThat(connection.getNetworkTimeout()).isEqualTo(75_000);
            }
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void a_migration_takes_the_time_that_it_takes() throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(statementTimeout(connection)).isEqualTo("0");
            assertThat(connection.getNetworkTimeout()).isZero();
        }
    }

    private static String statementTimeout(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SHOW statement_timeout")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
