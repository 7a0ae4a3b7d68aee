package bellwether.service.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * A broker and a database that let in only whom they know, over TLS, with the rights that are deployed: the Kafka users' of
 * the production overlay, the database roles' of {@code postgres-roles.sql}. The service under test signs in with secrets
 * from files; the argument {@code service} says as whom: {@code movers}.
 */
public final class SecuredStores implements QuarkusTestResourceLifecycleManager {
    public static final String OWNER = "bellwether";
    private static final String KEEPER = "keeper";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String SECRETS = "smallrye.config.source.file.locations";
    private static final Path ROLES = Path.of("../k8s/base/postgres-roles.sql");

    private static volatile SecuredStores running;

    private String service = "";
    private Path folder;
    private Certificate certificate;
    private KafkaBroker broker;
    private EmbeddedPostgres postgres;

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.get("service");
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory(Path.of("target"), "secured").toAbsolutePath();
            certificate = new Certificate(folder);
            startKafka();
            startPostgres();
            running = this;
            return settings();
        } catch (Exception e) {
            stop();
            throw new IllegalStateException(e);
        }
    }

    public static String bootstrapServers() {
        return running.broker.bootstrapServers();
    }

    /** What a Kafka client needs to sign in as a user; each has its name for a password, with {@code -secret} behind it. */
    public static Map<String, String> kafkaClient(String user, String password) {
        return running.client(user, password);
    }

    /** Over TLS. */
    public static Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(running.jdbcUrl("verify-full"), role, password);
    }

    public static Connection connectInTheClear(String role, String password) throws SQLException {
        return DriverManager.getConnection(running.jdbcUrl("disable"), role, password);
    }

    public static String password(String user) {
        return user + "-secret";
    }

    private Map<String, String> client(String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                login(user, password),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate.authority().toString());
    }

    private static String login(String user, String password) {
        return SCRAM + " required username=\"" + user + "\" password=\"" + password + "\";";
    }

    private void startKafka() throws Exception {
        Properties further = new Properties();
        further.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT");
        further.put("sasl.enabled.mechanisms", "SCRAM-SHA-512");
        further.put("sasl.mechanism.inter.broker.protocol", "SCRAM-SHA-512");
        further.put("listener.name.clients.scram-sha-512.sasl.jaas.config", login(KEEPER, password(KEEPER)));
        further.put("ssl.keystore.type", "PKCS12");
        further.put("ssl.keystore.location", certificate.store().toString());
        further.put("ssl.keystore.password", Certificate.PASSWORD);
        further.put("ssl.truststore.type", "PEM");
        further.put("ssl.truststore.location", certificate.authority().toString());
        further.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The controller's own listener is not for clients, and knows no names.
        further.put("super.users", "User:" + KEEPER + ";User:ANONYMOUS");
        further.put(
                KafkaNode.USERS,
                Stream.of(KEEPER, "ingest", "quote-service", "movers-service")
                        .map(user -> "SCRAM-SHA-512=[name=" + user + ",password=" + password(user) + "]")
                        .collect(Collectors.joining(";")));
        Map<String, String> keeper = client(KEEPER, password(KEEPER));
        broker = KafkaBroker.start(further, keeper);
        Map<String, Object> settings = new HashMap<>(keeper);
        settings.put("bootstrap.servers", broker.bootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            admin.createAcls(KafkaRights.deployed()).all().get();
        }
    }

    private void startPostgres() throws IOException, SQLException {
        // The first line is for the library that starts the server.
        Path entries = Files.write(
                folder.resolve("pg_hba.conf"),
                List.of("host postgres postgres 127.0.0.1/32 trust", "hostssl all all 127.0.0.1/32 scram-sha-256"));
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate.authority().toString())
                .setServerConfig("ssl_key_file", certificate.key().toString())
                .setServerConfig("hba_file", entries.toString())
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + OWNER + " login password '" + password(OWNER) + "'");
            statement.execute("create role keeper superuser login password '" + password(KEEPER) + "'");
            statement.execute("create database bellwether owner " + OWNER);
        }
        try (Connection connection = DriverManager.getConnection(jdbcUrl("verify-full"), KEEPER, password(KEEPER));
                Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(ROLES));
            for (String role : List.of("quote_service", "movers_service")) {
                statement.execute("alter role " + role + " password '" + password(role) + "'");
            }
        }
    }

    private String jdbcUrl(String sslMode) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/bellwether?sslmode=" + sslMode + "&sslrootcert="
                + certificate.authority();
    }

    private Map<String, String> settings() throws IOException {
        String user = service + "-service";
        String role = service + "_service";
        Path secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("kafka.sasl.jaas.config"), login(user, password(user)));
        Files.writeString(secrets.resolve("quarkus.datasource.password"), password(role));
        Files.writeString(secrets.resolve("quarkus.flyway.password"), password(OWNER));
        Map<String, String> settings = new HashMap<>();
        client(user, "from the file").forEach((name, value) -> settings.put("kafka." + name, value));
        settings.remove("kafka.sasl.jaas.config");
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        // As the variable of this name does: it is looked at before the settings of a test are known.
        System.setProperty(SECRETS, secrets.toString());
        settings.put("quarkus.datasource.jdbc.url", jdbcUrl("verify-full"));
        settings.put("quarkus.datasource.username", role);
        settings.put("quarkus.flyway.username", OWNER);
        settings.put("quarkus.flyway.connect-retries", "0");
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void stop() {
        System.clearProperty(SECRETS);
        try {
            if (broker != null) {
                broker.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
