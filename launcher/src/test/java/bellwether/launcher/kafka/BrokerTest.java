package bellwether.launcher.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Topic;
import bellwether.contract.Topics;
import bellwether.launcher.process.Child;
import bellwether.launcher.process.Console;
import bellwether.launcher.process.Readiness;
import bellwether.launcher.process.Supervisor;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
    private static final Duration LIMIT = Duration.ofSeconds(15);

    @TempDir
    Path state;

    private final Console console = new Console(new PrintStream(OutputStream.nullOutputStream()));
    private Supervisor supervisor;
    private int port;
    private int controllerPort;

    @BeforeEach
    void prepare() throws Exception {
        Files.createDirectories(state.resolve("logs"));
        Files.createDirectories(state.resolve("pids"));
        choosePorts();
        supervisor = new Supervisor(state.resolve("logs"), state.resolve("pids"), console);
    }

    @AfterEach
    void stop() {
        supervisor.stopAllBut(Set.of(), LIMIT);
    }

    @Test
    void all_topics_are_there_with_their_partitions() throws Exception {
        start();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            var found = admin.describeTopics(
                            Topics.ALL.stream().map(Topic::name).toList())
                    .allTopicNames()
                    .get();
            for (Topic topic : Topics.ALL) {
                assertThat(found.get(topic.name()).partitions())
                        .as(topic.name())
                        .hasSize(topic.partitions());
            }
        }
    }

    @Test
    void what_was_sent_is_there_after_a_kill_on_other_ports() throws Exception {
        Child broker = start();
        send("kept");
        ProcessHandle process = pid();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
        broker.stop(LIMIT);

        choosePorts();
        supervisor = new Supervisor(state.resolve("logs"), state.resolve("pids"), console);
        start();

        assertThat(read()).isEqualTo("kept");
    }

    private Child start() throws InterruptedException {
        Child broker = Broker.start(supervisor, state, Listeners.direct(port, controllerPort), List.of());
        Broker.awaitTopics(broker, new Readiness(supervisor, console), console, port);
        return broker;
    }

    private ProcessHandle pid() throws Exception {
        return ProcessHandle.of(Long.parseLong(
                        Files.readString(state.resolve("pids/kafka.pid")).strip()))
                .orElseThrow();
    }

    private void send(String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address(), "compression.type", "lz4"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.RUNS, 0, "key", value)).get();
        }
    }

    private String read() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address(), "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(Topics.RUNS, 0)));
            return consumer.poll(LIMIT).iterator().next().value();
        }
    }

    private String address() {
        return "localhost:" + port;
    }

    private void choosePorts() throws Exception {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0)) {
            port = one.getLocalPort();
            controllerPort = two.getLocalPort();
        }
    }
}
