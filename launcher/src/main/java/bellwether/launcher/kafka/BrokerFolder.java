package bellwether.launcher.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's folder: its configuration, and its data, formatted once and kept. */
final class BrokerFolder {
    static final int NODE_ID = 1;

    private final Path root;

    BrokerFolder(Path root) {
        this.root = root;
    }

    Path properties() {
        return root.resolve("server.properties");
    }

    Path logging() {
        return root.resolve("logging.properties");
    }

    Path data() {
        return root.resolve("data");
    }

    /** Writes the configuration, and formats the data folder where that was not yet done. */
    void prepare(Listeners listeners) {
        try {
            Files.createDirectories(data());
            Map<String, String> configuration = new HashMap<>(configuration());
            configuration.putAll(listeners.configuration());
            write(properties(), configuration);
            write(logging(), logConfiguration());
            if (!Files.exists(data().resolve("meta.properties"))) {
                format();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> configuration() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE_ID)),
                Map.entry("log.dirs", data().toString()),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // With the defaults a broker that was killed comes back only after 12 to 15 seconds now and then.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("controller.quorum.election.timeout.ms", "200"),
                Map.entry("controller.quorum.fetch.timeout.ms", "400"),
                Map.entry("controller.quorum.election.backoff.max.ms", "200"),
                // The cleaner's default buffer of 128 MB would be half of the heap.
                Map.entry("log.cleaner.dedupe.buffer.size", "33554432"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"));
    }

    private static Map<String, String> logConfiguration() {
        return Map.of(
                "handlers", "java.util.logging.ConsoleHandler",
                ".level", "WARNING",
                "kafka.server.KafkaRaftServer.level", "INFO",
                "java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s %5$s%6$s%n");
    }

    private static void write(Path file, Map<String, String> properties) throws IOException {
        String lines = properties.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(file, lines);
    }

    private void format() {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setNodeId(NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data().toString())
                .addDirectory(data().toString());
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format the broker's folder " + data(), e);
        }
    }
}
