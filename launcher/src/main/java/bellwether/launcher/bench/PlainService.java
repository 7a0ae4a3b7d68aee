package bellwether.launcher.bench;

import bellwether.launcher.postgres.Database;
import bellwether.launcher.process.Ending;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A service as a process of its own, with the launcher's flags; without a start cache, unless flags name one. */
final class PlainService implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final int management;

    private PlainService(Process process, int port, int management) {
        this.process = process;
        this.port = port;
        this.management = management;
    }

    /**
     * Starts it, and comes back at once.
     *
     * @param app the folder with {@code quarkus-run.jar}
     * @param postgres as libpq writes it
     */
    static PlainService begin(Path app, Path log, String kafka, String postgres) throws IOException {
        return begin(app, log, kafka, postgres, List.of());
    }

    /** @param flags for the JVM, besides those that all services have */
    static PlainService begin(Path app, Path log, String kafka, String postgres, List<String> flags)
            throws IOException {
        int port = Nginx.freePort();
        int management = Nginx.freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("--sun-misc-unsafe-memory-access=allow", "-jar"));
        command.add(app.resolve("quarkus-run.jar").toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + postgres.replaceFirst("//[^@]*@", "//"));
        builder.environment().put("QUARKUS_DATASOURCE_USERNAME", Database.USER);
        builder.environment().put("QUARKUS_DATASOURCE_PASSWORD", Database.USER);
        return new PlainService(builder.start(), port, management);
    }

    PlainService awaitReady() throws InterruptedException {
        Deadline deadline = Deadline.of("a service that is ready", Duration.ofMinutes(2));
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + management + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            while (!isReady(http, request)) {
                deadline.pause(20);
            }
        }
        return this;
    }

    private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    long pid() {
        return process.pid();
    }

    /** As a crash would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        Ending.of(process.toHandle()).within(STOP_LIMIT);
        process.onExit().join();
    }
}
