package bellwether.launcher.postgres;

import bellwether.launcher.process.Console;
import bellwether.launcher.process.Room;
import bellwether.launcher.process.StartFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A Postgres server that keeps its data in the state folder, and is started again when it ends by itself. */
public final class Database {
    public static final String NAME = "bellwether";
    public static final String USER = "postgres";

    /** The builder's. */
    private static final String LOCK = "epg-lock";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(3);
    /** Two files of its log: with less a recovery may not come to its end. */
    private static final long ROOM = 32L << 20;

    private static final Duration ROOM_LIMIT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Path data;
    private final Path log;
    private final int port;
    private final Console console;
    private @Nullable EmbeddedPostgres server;
    private boolean stopping;
    private volatile Duration startLimit = START_LIMIT;

    public Database(Path data, Path log, int port, Console console) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.console = console;
    }

    /** Starts the server and creates the database where it is not there yet. */
    public void start() {
        Postmaster left = new Postmaster(data);
        if (left.stopOrphan()) {
            console.step("postgres of an earlier start stopped");
        }
        startServer();
        console.step("postgres ready at localhost:" + port);
    }

    private synchronized void startServer() {
        if (stopping) {
            return;
        }
        ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(binaries())
                    .setPort(port)
                    .setPGStartupWait(startLimit)
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    // The builder turns durability off, for tests. This one holds what people stored.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "''")
                    // Sorts and folds alike on every machine, whatever its locales.
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .start();
            server = started;
            createDatabase(started);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new StartFailure("postgres does not start: " + e.getMessage() + ". Its log: " + log, e);
        }
        new Postmaster(data).onEnd(this::startAgain);
    }

    void limitStarts(Duration limit) {
        startLimit = limit;
    }

    /** Where the binaries are unpacked once for all state folders of a user; another user's can't be written to. */
    private static File binaries() {
        return new File(System.getProperty("java.io.tmpdir"), "bellwether-postgres-" + System.getProperty("user.name"));
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean present;
            try (ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                present = found.next();
            }
            if (!present) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
    }

    /** Runs until the server is up again: an end that nobody asked for must not need somebody to notice it. */
    private void startAgain() {
        while (!isStopping()) {
            console.step("postgres ended, starting it again. Log: " + log);
            try {
                awaitRoom();
                releaseFolder();
                start();
                return;
            } catch (StartFailure | IOException | UncheckedIOException e) {
                console.step("no success: " + e.getMessage());
                sleep(BETWEEN_STARTS);
            }
        }
    }

    /** A start on a full disk fails, and takes a minute to do so. After a while it is tried all the same. */
    private void awaitRoom() {
        long deadline = System.nanoTime() + ROOM_LIMIT.toNanos();
        Room room = new Room(data, ROOM);
        if (room.isThere()) {
            return;
        }
        console.step("postgres waits for room: " + room.wanted());
        while (!room.isThere() && !isStopping() && System.nanoTime() < deadline) {
            sleep(GLANCE);
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /**
     * The builder's object holds a lock on the folder even when its server is gone, and one whose start failed is not
     * there to be closed. In a new file there is no lock yet; other launchers are kept out by the state folder's own.
     */
    private synchronized void releaseFolder() throws IOException {
        closeServer();
        Files.deleteIfExists(data.resolve(LOCK));
    }

    /** Stops the server; what was committed is on the disk. */
    public void stop() {
        synchronized (this) {
            stopping = true;
            closeServer();
        }
        new Postmaster(data).stopOrphan();
    }

    private synchronized void closeServer() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            console.step("postgres did not stop well: " + e.getMessage());
        }
        server = null;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
