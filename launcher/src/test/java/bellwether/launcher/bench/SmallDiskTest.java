package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.Topics;
import bellwether.launcher.kafka.Broker;
import bellwether.launcher.kafka.Cluster;
import bellwether.launcher.kafka.Listeners;
import bellwether.launcher.postgres.Database;
import bellwether.launcher.process.Child;
import bellwether.launcher.process.Console;
import bellwether.launcher.process.Readiness;
import bellwether.launcher.process.Supervisor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SmallDiskTest {
    private static final int MEGABYTES = 160;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Path mounted;
    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        mounted = folder.resolve("disk");
        try {
            disk = SmallDisk.mount(mounted, folder.resolve("image"), MEGABYTES);
        } catch (Bench.NotHere e) {
            Assumptions.abort("mounting needs root: " + e.getMessage());
        }
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
            assertThat(mounted).isEmptyDirectory();
        }
    }

    @Test
    void while_it_is_full_nobody_can_write_and_afterwards_they_can() throws Exception {
        Path note = mounted.resolve("note");
        CompletableFuture<Void> filling = fillFor(Duration.ofSeconds(2));
        awaitFull();

        assertThatThrownBy(() -> Files.write(note, new byte[100_000])).hasMessageContaining("No space left");
        filling.join();

        Files.write(note, new byte[100_000]);
        assertThat(note).hasSize(100_000);
    }

    @Test
    void a_database_that_ends_while_its_disk_is_full_is_back_when_there_is_room_and_has_what_was_committed()
            throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Database database = new Database(
                mounted,
                folder.resolve("postgres.log"),
                port,
                new Console(new PrintStream(said, true, StandardCharsets.UTF_8)));
        database.start();
        try {
            assertThat(sum(port, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS number"))
                    .isEqualTo(500_500);
            CompletableFuture<Void> filling = fillFor(Duration.ofSeconds(3));
            awaitFull();
            long pid = Long.parseLong(Files.readAllLines(mounted.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            filling.join();

            assertThat(awaitSum(port)).isEqualTo(500_500);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("postgres waits for room: its disk is full");
        } finally {
            database.stop();
        }
    }

    @Test
    void a_broker_that_ends_while_its_disk_is_full_is_back_when_there_is_room_and_has_what_was_sent() throws Exception {
        Path state = folder.resolve("state");
        for (String name : List.of("kafka", "logs", "pids")) {
            Files.createDirectories(state.resolve(name));
        }
        Files.createSymbolicLink(state.resolve("kafka/data"), mounted);
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
        Supervisor supervisor = new Supervisor(state.resolve("logs"), state.resolve("pids"), console);
        int port = Nginx.freePort();
        try {
            Child broker = Broker.start(supervisor, state, Listeners.direct(port, Nginx.freePort()), List.of());
            Broker.awaitTopics(broker, new Readiness(supervisor, console), console, port);
            try (var producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", "localhost:" + port), new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>(Topics.RUNS, "run", "kept")).get();
            }
            CompletableFuture<Void> filling = fillFor(Duration.ofSeconds(5));
            awaitFull();
            // It may have noticed by itself, and ended.
            ProcessHandle.of(Long.parseLong(
                            Files.readString(state.resolve("pids/kafka.pid")).strip()))
                    .ifPresent(ProcessHandle::destroyForcibly);
            filling.join();

            Broker.awaitTopics(broker, new Readiness(supervisor, console), console, port);
            try (Cluster cluster = Cluster.at("localhost:" + port)) {
                assertThat(cluster.records(Topics.RUNS)).isEqualTo(1);
            }
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("kafka waits for room: its disk is full");
        } finally {
            supervisor.stopAllBut(Set.of(), Duration.ofSeconds(15));
        }
    }

    /** Not in the common pool: on two cores that is one thread, through which a supervisor hears of an end. */
    private CompletableFuture<Void> fillFor(Duration length) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        disk.fillFor(length);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
    }

    private void awaitFull() throws Exception {
        while (Files.getFileStore(mounted).getUsableSpace() > 0) {
            Thread.sleep(5);
        }
    }

    private static long awaitSum(int port) throws InterruptedException {
        while (true) {
            try {
                return sum(port, "SELECT 1");
            } catch (SQLException e) {
                Thread.sleep(50);
            }
        }
    }

    private static long sum(int port, String first) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/" + Database.NAME, Database.USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(first);
            ResultSet rows = statement.executeQuery("SELECT sum(number) FROM kept");
            rows.next();
            return rows.getLong(1);
        }
    }
}
