package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.contract.Topics;
import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.ingest.ledger.LedgerReader;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.trace.Traces;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.replay.ReplayMarket;
import bellwether.market.server.MarketServer;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that ends in the middle of its records: the next one brings all that an undisturbed one would have. */
class CutOffTest {
    private static final int WHOLE = Integer.MAX_VALUE;
    private static final LocalDate BEFORE_THE_EVENTS = LocalDate.of(2018, 2, 2);

    private static KafkaBroker broker;

    @TempDir
    Path folder;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = KafkaBroker.shared();
    }

    @BeforeEach
    void emptyTopics() throws Exception {
        broker.resetTopics();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 79})
    void first_load_is_completed_by_the_next_run(int records) throws Exception {
        try (MarketServer server = MarketServer.start(Replays.withEvents(folder, null), 0)) {
            run(server, WHOLE);
            Map<String, Object> undisturbed = stored();
            broker.resetTopics();

            cutOff(server, records);
            run(server, WHOLE);
            assertThat(stored()).isEqualTo(undisturbed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 26, 50})
    void rewriting_of_a_history_is_completed_by_the_next_run(int records) throws Exception {
        ReplayMarket market = Replays.withEvents(folder, null);
        try (MarketServer server = MarketServer.start(market, 0)) {
            run(server, WHOLE);
            Map<String, Object> undisturbed = stored();
            broker.resetTopics();

            market.moveTo(BEFORE_THE_EVENTS, false);
            run(server, WHOLE);
            market.moveTo(Replays.LAST, false);
            cutOff(server, records);
            run(server, WHOLE);
            assertThat(stored()).isEqualTo(undisturbed);
        }
    }

    /** Prices, actions and instruments by key; revisions and times may differ. */
    private static Map<String, Object> stored() throws Exception {
        Map<String, Object> stored = new TreeMap<>();
        Records.latest(broker, Topics.BARS_DAILY, new DailyBarCodec())
                .forEach((key, bar) -> stored.put(
                        "bar " + key, List.of(bar.prices(), bar.provenance().finished())));
        Records.latest(broker, Topics.ACTIONS, new ActionCodec())
                .forEach((key, action) -> stored.put("action " + key, action));
        Records.latest(broker, Topics.INSTRUMENTS, new InstrumentCodec())
                .forEach((key, instrument) -> stored.put("instrument " + key, instrument));
        return stored;
    }

    private static void cutOff(MarketServer server, int records) {
        assertThatThrownBy(() -> run(server, records)).hasMessageContaining("cut off");
    }

    private static void run(MarketServer server, int records) throws Exception {
        List<Listing> listings =
                Universe.parse(new StringReader("symbol\nAAA\nBBB\nCCC\n")).listings();
        YahooSource source = new YahooSource(
                YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(broker.config(), new ByteArraySerializer(), new ByteArraySerializer());
                Progress progress = new LineProgress(nowhere, true)) {
            Publisher publisher = new Publisher(endingAfter(records, producer), "http://localhost:8080/contracts/");
            new IngestRun(
                            source,
                            new LedgerReader(broker.config()),
                            publisher,
                            progress,
                            Clock.systemUTC(),
                            Traces.NONE)
                    .execute(listings, false, History.parse("5y"), History.parse("1mo"), false);
        }
    }

    /** What was sent is sent, the rest is not: as when a process is killed. */
    @SuppressWarnings("unchecked")
    private static Producer<byte[], byte[]> endingAfter(int records, Producer<byte[], byte[]> real) {
        AtomicInteger left = new AtomicInteger(records);
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("send") && left.getAndDecrement() <= 0) {
                throw new KafkaException("cut off");
            }
            return method.invoke(real, arguments);
        };
        return (Producer<byte[], byte[]>)
                Proxy.newProxyInstance(Producer.class.getClassLoader(), new Class<?>[] {Producer.class}, handler);
    }
}
