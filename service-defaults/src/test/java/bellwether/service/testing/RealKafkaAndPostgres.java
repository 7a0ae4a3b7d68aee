package bellwether.service.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * One broker and one database for all test classes of a module: put {@code @QuarkusTestResource(RealKafkaAndPostgres.class)}
 * on them.
 */
public final class RealKafkaAndPostgres implements QuarkusTestResourceLifecycleManager {
    private KafkaBroker broker;
    private EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        broker = KafkaBroker.start();
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("quarkus.datasource.jdbc.url", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("quarkus.datasource.username", "postgres");
        settings.put("quarkus.datasource.password", "postgres");
        settings.put("quarkus.http.test-port", "0");
        // It repeats the server's log.
        settings.put("quarkus.log.category.\"io.zonky\".level", "WARN");
        return settings;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
