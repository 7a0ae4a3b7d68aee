package bellwether.ingest.run;

import bellwether.contract.Topics;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real broker in this JVM, with its data in a temporary folder. All tests share the one, which ends with the JVM: a
 * broker that fails to start or stop ends the JVM that it is in, so it is done just once.
 */
public final class KafkaBroker {
    private static final Logger LOG = Logger.getLogger("");

    private static @Nullable KafkaBroker shared;

    private final String address;

    private KafkaBroker(String address) {
        this.address = address;
    }

    public static synchronized KafkaBroker shared() throws Exception {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static KafkaBroker start() throws Exception {
        // Without a configuration the log manager takes every level for enabled, and clients spell out each record.
        LOG.setLevel(Level.SEVERE);
        Path data = Files.createTempDirectory(Path.of("target"), "kafka");
        int broker;
        int controller;
        // Both open at once, or they could be the same.
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            broker = one.getLocalPort();
            controller = other.getLocalPort();
        }
        format(data);
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(properties(data, broker, controller)), Time.SYSTEM);
        server.startup();
        return new KafkaBroker("127.0.0.1:" + broker);
    }

    public Map<String, Object> config() {
        return Map.of("bootstrap.servers", address);
    }

    /** All topics, empty, whatever was in them before. */
    public void resetTopics() throws Exception {
        removeTopics();
        try (Admin admin = Admin.create(config())) {
            admin.createTopics(Topics.ALL.stream()
                            .map(topic ->
                                    new NewTopic(topic.name(), topic.partitions(), (short) 1).configs(topic.config()))
                            .toList())
                    .all()
                    .get();
            awaitTopics(admin, Topics.ALL.size());
        }
    }

    public void removeTopics() throws Exception {
        try (Admin admin = Admin.create(config())) {
            Collection<String> present = admin.listTopics().names().get();
            admin.deleteTopics(present).all().get();
            awaitTopics(admin, 0);
        }
    }

    private static void awaitTopics(Admin admin, int count) throws Exception {
        while (admin.listTopics().names().get().size() != count) {
            Thread.sleep(20);
        }
    }

    private static void format(Path data) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setSupportedFeatures(List.copyOf(Feature.PRODUCTION_FEATURES))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(data.toString())
                .addDirectory(data.toString())
                .run();
    }

    private static Properties properties(Path data, int broker, int controller) {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("log.cleaner.enable", "false")));
        return properties;
    }
}
