package bellwether.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.launcher.process.Console;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
    private Path data;
    private int port;

    @BeforeEach
    void choose_a_free_port() throws Exception {
        data = folder.resolve("postgres");
        port = freePort();
    }

    @Test
    void what_was_stored_is_there_after_a_restart() throws Exception {
        Database first = start(port);
        execute("CREATE TABLE note (text text)");
        execute("INSERT INTO note VALUES ('kept')");
        first.stop();

        port = freePort();
        Database second = start(port);
        try {
            assertThat(query("SELECT text FROM note")).isEqualTo("kept");
        } finally {
            second.stop();
        }
    }

    @Test
    void commits_reach_the_disk() throws Exception {
        Database database = start(port);
        try {
            assertThat(query("SHOW fsync")).isEqualTo("on");
            assertThat(query("SHOW synchronous_commit")).isEqualTo("on");
            assertThat(query("SHOW full_page_writes")).isEqualTo("on");
        } finally {
            database.stop();
        }
    }

    @Test
    void a_server_that_a_killed_launcher_left_running_is_stopped_first() throws Exception {
        startInLauncherThatIsKilled();
        long orphan = postmaster();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        port = freePort();
        Database second = start(port);
        try {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).flatMap(left -> left.info().command()))
                    .isEmpty();
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("postgres of an earlier start stopped");
        } finally {
            second.stop();
        }
    }

    @Test
    void a_pid_file_that_names_somebody_else_does_not_hinder_the_start() throws Exception {
        start(port).stop();
        Files.writeString(
                data.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + data + "\n");

        Database second = start(port);
        try {
            assertThat(query("SELECT 1")).isEqualTo("1");
        } finally {
            second.stop();
        }
    }

    @Test
    void a_server_that_ends_by_itself_is_started_again() throws Exception {
        Database database = start(port);
        try {
            long killed = postmaster();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            while (!answers() || postmaster() == killed) {
                Thread.sleep(50);
            }
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("postgres ended, starting it again");
        } finally {
            database.stop();
        }
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    @Timeout(120)
    void a_start_that_failed_does_not_hinder_the_next_one() throws Exception {
        Database database = start(port);
        try {
            Path settings = data.resolve("postgresql.conf");
            String right = Files.readString(settings);
            Files.writeString(settings, "nonsense");
            database.limitStarts(Duration.ofSeconds(1));
            ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
            while (!said.toString(StandardCharsets.UTF_8).contains("no success")) {
                Thread.sleep(50);
            }
            database.limitStarts(Duration.ofSeconds(60));
            Files.writeString(settings, right);

            while (!answers()) {
                assertThat(said.toString(StandardCharsets.UTF_8)).containsOnlyOnce("no success");
                Thread.sleep(50);
            }
        } finally {
            database.stop();
        }
    }

    private void startInLauncherThatIsKilled() throws Exception {
        int exitCode = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        data.toString(),
                        folder.resolve("postgres.log").toString(),
                        Integer.toString(port))
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exitCode).isEqualTo(137);
    }

    private Database start(int onPort) {
        Database database = new Database(data, folder.resolve("postgres.log"), onPort, console);
        database.start();
        return database;
    }

    private long postmaster() throws Exception {
        Path pidFile = data.resolve("postmaster.pid");
        return Files.exists(pidFile)
                ? Long.parseLong(Files.readAllLines(pidFile).getFirst().strip())
                : 0;
    }

    private boolean answers() {
        try {
            return query("SELECT 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + Database.NAME, Database.USER, "");
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
