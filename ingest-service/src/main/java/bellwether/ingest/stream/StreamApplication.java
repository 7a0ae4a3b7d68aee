package bellwether.ingest.stream;

import bellwether.ingest.pace.Backoff;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.publish.TopicCreation;
import bellwether.ingest.run.Selection;
import bellwether.ingest.yahoo.YahooSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the stream together from arguments and settings, and lets it run until the process is to end. */
public final class StreamApplication implements QuarkusApplication {
    private static final int STOPPED = 0;
    private static final int UNREACHABLE = 4;
    private static final int BAD_USAGE = 64;
    private static final String MANAGEMENT_ENABLED = "quarkus.management.host-enabled";
    private static final Duration PING = Duration.ofSeconds(20);
    private static final Backoff PAUSE = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    @Inject
    KafkaClientService clients;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    MeterRegistry meters;

    @Inject
    StreamState state;

    @Inject
    @ConfigProperty(name = "bellwether.yahoo.url")
    Optional<String> yahooUrl;

    @Inject
    @ConfigProperty(name = "bellwether.user-agent")
    Optional<String> userAgent;

    @Inject
    @ConfigProperty(name = "bellwether.contracts-url")
    String contracts;

    @Inject
    @ConfigProperty(name = "bellwether.stream.silence")
    Duration silence;

    @Inject
    @ConfigProperty(name = "bellwether.create-topics", defaultValue = "false")
    boolean createTopics;

    /** A run listens to nobody; the stream is asked how it is. */
    public static void prepare() {
        if (System.getenv("QUARKUS_MANAGEMENT_HOST_ENABLED") == null) {
            System.setProperty(MANAGEMENT_ENABLED, "true");
        }
    }

    @Override
    public int run(String... args) throws InterruptedException {
        StreamArguments arguments = new StreamArguments();
        StreamArguments.parser(arguments).parseArgs(args);
        Marketplace marketplace;
        Optional<Tracked> given;
        try {
            marketplace = Marketplace.of(yahooUrl, YahooSettings.of(yahooUrl, Optional.empty(), userAgent));
            given = arguments.symbols().map(symbols -> Tracked.of(Selection.of(Optional.of(symbols))));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return BAD_USAGE;
        }
        try {
            if (createTopics) {
                TopicCreation.createMissing(broker);
            }
        } catch (KafkaException e) {
            System.err.println("Kafka at " + broker.get("bootstrap.servers") + ": " + e.getMessage());
            return UNREACHABLE;
        }
        follow(marketplace, given);
        return STOPPED;
    }

    private void follow(Marketplace marketplace, Optional<Tracked> given) {
        KafkaProducer<byte[], byte[]> producer = clients.getProducer("records");
        InstrumentsTopic topic = new InstrumentsTopic(broker);
        Supplier<Tracked> tracked =
                given.<Supplier<Tracked>>map(fixed -> () -> fixed).orElse(topic);
        TickQueue queue = new TickQueue();
        StreamMeters streamMeters = new StreamMeters(meters, queue);
        PriceStream.Settings settings = new PriceStream.Settings(silence, PING, PAUSE);
        Publisher publisher = new Publisher(producer.unwrap(), contracts);
        try (LiveStream live = new LiveStream(marketplace, tracked, settings, publisher, streamMeters, queue)) {
            live.start(given.isPresent() ? null : topic);
            state.runs(live);
            Quarkus.waitForExit();
        }
    }
}
