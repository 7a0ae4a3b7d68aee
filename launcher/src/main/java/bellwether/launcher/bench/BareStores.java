package bellwether.launcher.bench;

import bellwether.contract.Topics;
import bellwether.launcher.kafka.Broker;
import bellwether.launcher.kafka.Cluster;
import bellwether.launcher.kafka.Listeners;
import bellwether.launcher.postgres.Database;
import bellwether.launcher.process.Child;
import bellwether.launcher.process.Console;
import bellwether.launcher.process.Readiness;
import bellwether.launcher.process.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Kafka and Postgres on a state folder, with nothing around them. */
final class BareStores implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

    private final Supervisor supervisor;
    private final Database database;
    private final int kafkaPort;
    private final int postgresPort;

    private BareStores(Supervisor supervisor, Database database, int kafkaPort, int postgresPort) {
        this.supervisor = supervisor;
        this.database = database;
        this.kafkaPort = kafkaPort;
        this.postgresPort = postgresPort;
    }

    /** Comes back when both answer. */
    static BareStores start(Path state, Console console) throws IOException, InterruptedException {
        Path logs = Files.createDirectories(state.resolve("logs"));
        Supervisor supervisor = new Supervisor(logs, Files.createDirectories(state.resolve("pids")), console);
        int kafkaPort = Nginx.freePort();
        int postgresPort = Nginx.freePort();
        Database database =
                new Database(state.resolve("postgres"), logs.resolve("postgres.log"), postgresPort, console);
        BareStores stores = new BareStores(supervisor, database, kafkaPort, postgresPort);
        Child broker = Broker.start(supervisor, state, Listeners.direct(kafkaPort, Nginx.freePort()), List.of());
        Thread postgres = Thread.ofPlatform().start(database::start);
        Broker.awaitTopics(broker, new Readiness(supervisor, console), console, kafkaPort);
        postgres.join();
        stores.mustAnswer();
        return stores;
    }

    private void mustAnswer() throws IOException, InterruptedException {
        try (Cluster cluster = Cluster.at(kafka())) {
            cluster.isEmpty(Topics.RUNS);
        }
        try {
            new Tables(postgres()).number("select 1");
        } catch (java.sql.SQLException e) {
            throw new IOException(e);
        }
    }

    String kafka() {
        return "localhost:" + kafkaPort;
    }

    /** As libpq writes it. */
    String postgres() {
        return "postgresql://" + Database.USER + "@localhost:" + postgresPort + "/" + Database.NAME;
    }

    @Override
    public void close() {
        supervisor.stopAllBut(Set.of(), STOP_LIMIT);
        database.stop();
    }
}
