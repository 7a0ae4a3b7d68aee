package bellwether.movers;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.service.testing.RealKafkaAndPostgres;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealKafkaAndPostgres.class)
class TradedPriceTest {
    @Inject
    AgroalDataSource database;

    /** A refetched close is divided and cut to a float: the rankings must not see whether it was. */
    @Test
    void every_price_in_cents_comes_out_to_the_cent_whatever_splits_came_later() throws Exception {
        String wrong = """
                SELECT count(*), min(cents || ' cents, ratio ' || ratio)
                FROM generate_series(1, 100000) AS cents,
                    unnest(ARRAY[1.5, 2, 3, 4, 7, 20, 21, 28, 112, 0.05, 0.1, 0.3]::float8[]) AS ratio
                WHERE movers.traded_price((cents / 100.0::float8 / ratio)::real::text::float8, ratio)
                    <> (cents / 100.0)::float8""";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(wrong)) {
            rows.next();
            assertThat(rows.getLong(1)).as("first: %s", rows.getString(2)).isZero();
        }
    }
}
