package bellwether.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One more process of a service beside a running stack, with a consumer group of its own. */
final class SecondService implements AutoCloseable {
    private final Process process;
    private final int port;
    private final int managementPort;

    private SecondService(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** @param log where its output goes */
    static SecondService start(String name, Bellwether stack, String jdbcUrl, File log) {
        return start(
                name,
                Map.of(
                        "KAFKA_BOOTSTRAP_SERVERS",
                        stack.address("KAFKA_BOOTSTRAP"),
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        jdbcUrl,
                        "QUARKUS_DATASOURCE_USERNAME",
                        "postgres",
                        "QUARKUS_DATASOURCE_PASSWORD",
                        "postgres"),
                log);
    }

    /**
     * @param settings of its environment, but for its ports
     * @param log where its output goes
     */
    static SecondService start(String name, Map<String, String> settings, File log) {
        try {
            int port = freePort();
            int managementPort = freePort();
            Path jar = Project.ROOT.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
            ProcessBuilder builder = new ProcessBuilder(List.of(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m",
                            "-Dmp.messaging.connector.smallrye-kafka.group.id=second-" + name,
                            "-jar",
                            jar.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(log);
            builder.environment().putAll(settings);
            builder.environment()
                    .putAll(Map.of(
                            "QUARKUS_HTTP_PORT",
                            Integer.toString(port),
                            "QUARKUS_HTTP_HOST",
                            "127.0.0.1",
                            "QUARKUS_MANAGEMENT_PORT",
                            Integer.toString(managementPort)));
            return new SecondService(builder.start(), port, managementPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Api api() {
        return new Api("http://127.0.0.1:" + port);
    }

    int port() {
        return port;
    }

    boolean isReady() {
        return new Api("http://127.0.0.1:" + managementPort)
                        .answer("/q/health/ready")
                        .statusCode()
                == 200;
    }

    /** Sends SIGTERM, as a kubelet does. */
    void stop() {
        process.destroy();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
