package bellwether.ingest.run;

import bellwether.contract.Run;
import bellwether.ingest.ledger.LedgerReader;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.source.MarketSource;
import bellwether.ingest.trace.Traces;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Runs an ingest as the command does, with the producer's settings of the service. */
final class TestRun {
    private final KafkaBroker broker;
    private final Traces traces;
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    TestRun(KafkaBroker broker) {
        this(broker, Traces.NONE);
    }

    TestRun(KafkaBroker broker, Traces traces) {
        this.broker = broker;
        this.traces = traces;
    }

    Run execute(MarketSource source, String symbols) throws Exception {
        return execute(source, Universe.parse(new StringReader(symbols)).listings(), History.parse("5y"), false);
    }

    /** As with symbols that were written out by hand. */
    Run executeNamed(MarketSource source, List<Listing> listings) throws Exception {
        return execute(source, listings, true, History.parse("5y"), false);
    }

    Run execute(MarketSource source, List<Listing> listings, History history, boolean whole) throws Exception {
        return execute(source, listings, false, history, whole);
    }

    /** @return the exit code */
    int remove(String... symbols) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker.config(), new ByteArraySerializer(), new ByteArraySerializer())) {
            Publisher publisher = new Publisher(producer, "http://localhost:8080/contracts/");
            return new Removal(new LedgerReader(broker.config()), publisher, Clock.systemUTC())
                    .execute(List.of(symbols), new PrintStream(output, true, StandardCharsets.UTF_8));
        }
    }

    private Run execute(MarketSource source, List<Listing> listings, boolean named, History history, boolean whole)
            throws Exception {
        Map<String, Object> config = new HashMap<>(broker.config());
        config.put("compression.type", "lz4");
        config.put("linger.ms", 10);
        config.put("batch.size", 262144);
        config.put("buffer.memory", 67108864);
        try (KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
                Progress progress = new LineProgress(new PrintStream(output, true, StandardCharsets.UTF_8), false)) {
            Publisher publisher = new Publisher(producer, "http://localhost:8080/contracts/");
            return new IngestRun(
                            source, new LedgerReader(broker.config()), publisher, progress, Clock.systemUTC(), traces)
                    .execute(listings, named, history, History.parse("1mo"), whole);
        }
    }
}
