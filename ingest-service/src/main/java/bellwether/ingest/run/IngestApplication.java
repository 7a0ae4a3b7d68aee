package bellwether.ingest.run;

import bellwether.contract.Run;
import bellwether.ingest.ledger.LedgerReader;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.publish.TopicCreation;
import bellwether.ingest.trace.Traces;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.reference.Listing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.QuarkusApplication;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaProducer;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.jboss.logging.Logger;

/** Puts a run together from arguments and settings, and tells how it went. */
public final class IngestApplication implements QuarkusApplication {
    private static final String CHANNEL = "records";

    @Inject
    @Channel(CHANNEL)
    Emitter<byte[]> records;

    @Inject
    KafkaClientService clients;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    MeterRegistry meters;

    @Inject
    @ConfigProperty(name = "bellwether.yahoo.url")
    Optional<String> yahooUrl;

    @Inject
    @ConfigProperty(name = "bellwether.yahoo.rate")
    Optional<String> yahooRate;

    @Inject
    @ConfigProperty(name = "bellwether.user-agent")
    Optional<String> userAgent;

    @Inject
    @ConfigProperty(name = "quarkus.log.console.json.enabled")
    boolean logsJson;

    @Inject
    @ConfigProperty(name = "bellwether.contracts-url")
    String contracts;

    @Override
    public int run(String... args) throws InterruptedException {
        Arguments arguments = new Arguments();
        Arguments.parser(arguments).parseArgs(args);
        List<Listing> listings;
        YahooSettings settings;
        try {
            listings = Selection.of(arguments.symbols());
            settings = YahooSettings.of(yahooUrl, yahooRate, userAgent);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return ExitCode.BAD_USAGE;
        }
        return run(arguments, listings, settings);
    }

    private int run(Arguments arguments, List<Listing> listings, YahooSettings settings) throws InterruptedException {
        // The channel's own producer, for its settings: an emitter per record is many times slower.
        KafkaProducer<byte[], byte[]> producer = clients.getProducer(CHANNEL);
        Publisher publisher = new Publisher(producer.unwrap(), contracts);
        PrintStream out = logsJson ? LoggedLines.stream(Logger.Level.INFO) : System.out;
        PrintStream errors = logsJson ? LoggedLines.stream(Logger.Level.ERROR) : System.err;
        try (Traces traces = Traces.of(System.getenv());
                Progress progress = Progress.create(out, arguments.quiet())) {
            if (arguments.createTopics()) {
                TopicCreation.createMissing(broker);
            }
            if (!arguments.removed().isEmpty()) {
                progress.close();
                return new Removal(new LedgerReader(broker), publisher, Clock.systemUTC())
                        .execute(arguments.removed(), out);
            }
            Run run = new IngestRun(
                            new YahooSource(settings),
                            new LedgerReader(broker),
                            publisher,
                            progress,
                            Clock.systemUTC(),
                            traces)
                    .execute(
                            listings,
                            Selection.isByName(arguments.symbols()),
                            arguments.history(),
                            arguments.hourlyHistory(),
                            arguments.wholeHistory());
            progress.close();
            Report.print(run, out);
            count(run);
            return run.exitCode();
        } catch (KafkaException e) {
            errors.println("Kafka at " + broker.get("bootstrap.servers") + ": " + e.getMessage());
            errors.println("Nothing is lost: what was not stored is due at the next run.");
            return ExitCode.UNREACHABLE;
        }
    }

    private void count(Run run) {
        meters.counter("bellwether.ingest.published").increment(run.published());
        meters.counter("bellwether.ingest.unchanged").increment(run.unchanged());
        meters.counter("bellwether.ingest.failed").increment(run.failed().size());
        run.sourceErrors().forEach((kind, count) -> meters.counter("bellwether.ingest.source.errors", "kind", kind)
                .increment(count));
        meters.counter("bellwether.ingest.refused").increment(run.refused().size());
    }
}
