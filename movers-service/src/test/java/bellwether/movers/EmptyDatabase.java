package bellwether.movers;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A real database of its own with the service's tables, for tests that need no other part of the service. */
final class EmptyDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final AgroalDataSource source;

    EmptyDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        String url = postgres.getJdbcUrl("postgres", "postgres");
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .schemas("movers")
                .load()
                .migrate();
        source = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(
                                factory -> factory.jdbcUrl(url + (url.contains("?") ? "&" : "?") + "user=postgres"))));
    }

    Database database() {
        return new Database(source);
    }

    void empty() throws SQLException {
        database().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : List.of("split", "session_close", "close_date", "instrument")) {
                    statement.execute("DELETE FROM movers." + table);
                }
                return true;
            }
        });
    }

    @Override
    public void close() throws IOException {
        source.close();
        postgres.close();
    }
}
