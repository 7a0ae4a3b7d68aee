package bellwether.service.testing;

import bellwether.contract.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker of one node in a JVM of its own, with every topic of the contract. */
public final class KafkaBroker implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final Path directory;
    private final int port;
    private final Map<String, String> clientSettings;

    private KafkaBroker(Process process, Path directory, int port, Map<String, String> clientSettings) {
        this.process = process;
        this.directory = directory;
        this.port = port;
        this.clientSettings = clientSettings;
    }

    /** Returns once the topics are there. */
    public static KafkaBroker start() {
        return start(new Properties(), Map.of());
    }

    /**
     * @param further settings of the broker's; may be empty
     * @param clientSettings with which the topics are made
     */
    static KafkaBroker start(Properties further, Map<String, String> clientSettings) {
        try {
            // Not in the system's folder for what is temporary: there it would stay.
            Path directory = Files.createTempDirectory(Path.of("target"), "kafka");
            int port = freePort();
            Path settings = directory.resolve("further.properties");
            try (Writer writer = Files.newBufferedWriter(settings)) {
                further.store(writer, null);
            }
            Process process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KafkaNode.class.getName(),
                            directory.resolve("log").toString(),
                            Integer.toString(port),
                            Integer.toString(freePort()),
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("broker.log").toFile())
                    .start();
            KafkaBroker broker = new KafkaBroker(process, directory, port, clientSettings);
            broker.awaitPort();
            broker.createTopics();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A client that comes before the broker fills the log with warnings. */
    private void awaitPort() throws IOException {
        Instant end = Instant.now().plus(START_LIMIT);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try (Socket socket = new Socket("localhost", port)) {
                return;
            } catch (ConnectException e) {
                pause();
            }
        }
        throw new IllegalStateException("no broker: " + Files.readString(directory.resolve("broker.log")));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void createTopics() throws IOException {
        List<NewTopic> topics = Topics.ALL.stream()
                .map(topic -> new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                .toList();
        int limit = (int) START_LIMIT.toMillis();
        Map<String, Object> settings = new HashMap<>(clientSettings);
        settings.put("bootstrap.servers", bootstrapServers());
        settings.put("request.timeout.ms", limit);
        settings.put("default.api.timeout.ms", limit);
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no broker: " + Files.readString(directory.resolve("broker.log")), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
