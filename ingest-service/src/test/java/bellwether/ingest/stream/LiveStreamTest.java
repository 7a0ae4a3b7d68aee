package bellwether.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.MarketHours;
import bellwether.contract.Tick;
import bellwether.contract.Topics;
import bellwether.contract.json.InstrumentCodec;
import bellwether.contract.json.TickCodec;
import bellwether.ingest.pace.Backoff;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.run.KafkaBroker;
import bellwether.ingest.run.Records;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.market.replay.ReplayMarket;
import bellwether.market.server.MarketServer;
import bellwether.reference.Listing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real broker, and the market server's own streamer. */
class LiveStreamTest {
    private static final Duration QUICK = Duration.ofMillis(50);
    /** Enough for some prices a second. */
    private static final List<String> SYMBOLS =
            IntStream.range(0, 40).mapToObj(number -> "SHARE" + number).toList();

    private static final Set<String> HALF = Set.copyOf(SYMBOLS.subList(0, 20));
    private static final String SHARES =
            SYMBOLS.stream().map(symbol -> "\"" + symbol + "\"").collect(Collectors.joining(",", "[", "]"));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private KafkaBroker broker;
    private MarketServer server;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = KafkaBroker.shared();
        broker.resetTopics();
        String rows = SYMBOLS.stream()
                .map(symbol -> symbol + ",2018-02-06,10,12,9,11,100\n" + symbol + ",2018-02-07,11,13,10,12,500\n")
                .collect(Collectors.joining("", "symbol,date,open,high,low,close,volume\n", ""));
        ReplayMarket market =
                ReplayMarket.load(List.of(Files.writeString(folder.resolve("daily.csv"), rows)), null, null);
        market.moveTo(LocalDate.of(2018, 2, 7), true);
        server = MarketServer.start(market, 0);
        producer = new KafkaProducer<>(broker.config(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        producer.close();
        server.close();
    }

    @Test
    void ticks_are_published_in_the_partition_of_their_symbol_with_the_headers_of_an_event() throws Exception {
        try (LiveStream live = stream(all(), Duration.ofMinutes(1))) {
            eventually(() -> symbolsOf(ticks()).size() > 10);
            assertThat(live.isConnected()).isTrue();
        }
        for (ConsumerRecord<String, byte[]> record : ticks()) {
            Tick tick = new TickCodec().read(record.value());
            assertThat(record.key()).isEqualTo(tick.symbol());
            assertThat(record.partition())
                    .isEqualTo(Utils.toPositive(Utils.murmur2(tick.symbol().getBytes(StandardCharsets.UTF_8))) % 12);
            assertThat(header(record, "ce_id")).isEqualTo(tick.id());
            assertThat(header(record, "ce_type")).isEqualTo("bellwether.ticks.v1");
            assertThat(header(record, "ce_dataschema")).endsWith("/contracts/ticks.v1.schema.json");
            assertThat(tick.source()).isEqualTo("replay");
            assertThat(tick.session()).isEqualTo(MarketHours.REGULAR);
            assertThat(tick.currency()).isEqualTo("USD");
            assertThat(tick.previousClose()).isPositive();
        }
    }

    @Test
    void a_connection_that_is_cut_is_made_again_and_subscribed_again() throws Exception {
        try (LiveStream live = stream(all(), Duration.ofMinutes(1))) {
            eventually(() -> !ticks().isEmpty());
            faults("{\"kind\":\"cut\",\"symbols\":" + SHARES + "}");
            eventually(() -> count("connections") > 2);
            faults("{\"kind\":\"none\"}");
            int before = ticks().size();
            eventually(() -> live.isConnected() && ticks().size() > before + 2);
        }
    }

    @Test
    void messages_that_are_mangled_are_counted_and_the_connection_goes_on() throws Exception {
        try (LiveStream live = stream(all(), Duration.ofMinutes(1))) {
            eventually(() -> !ticks().isEmpty());
            faults("{\"kind\":\"malformed\",\"symbols\":" + SHARES + "}");
            eventually(() -> refused("protobuf") > 1);
            faults("{\"kind\":\"html\",\"symbols\":" + SHARES + "}");
            eventually(() -> refused("base64") > 1);
            faults("{\"kind\":\"none\"}");
            int before = ticks().size();
            eventually(() -> ticks().size() > before + 1);
            assertThat(live.isConnected()).isTrue();
            assertThat(count("connections")).isOne();
        }
    }

    @Test
    void a_connection_that_falls_silent_while_an_exchange_is_open_is_given_up() throws Exception {
        faults("{\"kind\":\"slow\",\"delayMillis\":600000,\"symbols\":" + SHARES + "}");
        try (LiveStream live = stream(all(), Duration.ofSeconds(1))) {
            eventually(() -> count("connections") > 1);
            faults("{\"kind\":\"none\"}");
            eventually(() -> !ticks().isEmpty());
            assertThat(live.lastLook()).isNotNull();
        }
    }

    @Test
    void silence_is_fine_where_no_exchange_is_open() throws Exception {
        post("/control/today?date=2018-02-07", "");
        try (LiveStream live = stream(all(), Duration.ofMillis(300))) {
            eventually(live::isConnected);
            Thread.sleep(2_000);
            assertThat(count("connections")).isOne();
        }
        assertThat(ticks()).isEmpty();
    }

    @Test
    void a_source_that_refuses_is_asked_again() throws Exception {
        faults("{\"kind\":\"503\"}");
        try (LiveStream live = stream(all(), Duration.ofMinutes(1))) {
            Thread.sleep(500);
            assertThat(live.isConnected()).isFalse();
            faults("{\"kind\":\"none\"}");
            eventually(() -> !ticks().isEmpty());
        }
    }

    @Test
    void the_active_instruments_are_followed_as_their_topic_tells_them() throws Exception {
        SYMBOLS.forEach(symbol -> announce(symbol, HALF.contains(symbol)));
        InstrumentsTopic topic = new InstrumentsTopic(broker.config());
        try (LiveStream live = stream(topic, Duration.ofMinutes(1))) {
            eventually(() -> ticks().size() > 5);
            assertThat(HALF).containsAll(symbolsOf(ticks()));
            SYMBOLS.forEach(symbol -> announce(symbol, true));
            eventually(() -> !HALF.containsAll(symbolsOf(ticks())));
            assertThat(live.isConnected()).isTrue();
            assertThat(count("connections")).isOne();
        }
    }

    @Test
    void instruments_whose_topic_is_made_later_are_followed_too() throws Exception {
        broker.removeTopics();
        InstrumentsTopic topic = new InstrumentsTopic(broker.config());
        Thread reader = Thread.ofPlatform().start(topic);
        try {
            Thread.sleep(QUICK.multipliedBy(20));
            assertThat(reader.isAlive()).isTrue();
            broker.resetTopics();
            SYMBOLS.forEach(symbol -> announce(symbol, true));

            eventually(() -> topic.get().calendars().keySet().containsAll(SYMBOLS));
        } finally {
            topic.stop();
            reader.join();
        }
    }

    private LiveStream stream(Supplier<Tracked> tracked, Duration silence) {
        Optional<String> url = Optional.of(server.baseUrl().toString());
        Marketplace marketplace = Marketplace.of(url, YahooSettings.of(url, Optional.empty(), Optional.empty()));
        TickQueue queue = new TickQueue();
        LiveStream live = new LiveStream(
                marketplace,
                tracked,
                new PriceStream.Settings(silence, Duration.ofSeconds(20), new Backoff(QUICK, QUICK)),
                new Publisher(producer, "http://localhost:8080/contracts/"),
                new StreamMeters(registry, queue),
                queue);
        live.start(tracked instanceof InstrumentsTopic topic ? topic : null);
        return live;
    }

    private static Supplier<Tracked> all() {
        Tracked tracked = Tracked.of(SYMBOLS.stream()
                .map(symbol -> new Listing(symbol, symbol, InstrumentKind.EQUITY, null, null, false))
                .toList());
        return () -> tracked;
    }

    private void announce(String symbol, boolean active) {
        Instrument instrument = new Instrument(
                symbol,
                symbol,
                InstrumentKind.EQUITY,
                null,
                "XNYS",
                null,
                null,
                "USD",
                ZoneId.of("America/New_York"),
                active);
        var unused = producer.send(new ProducerRecord<>(
                Topics.INSTRUMENTS, symbol.getBytes(StandardCharsets.UTF_8), new InstrumentCodec().write(instrument)));
    }

    private List<ConsumerRecord<String, byte[]>> ticks() {
        return Records.of(broker, Topics.TICKS);
    }

    private static Set<String> symbolsOf(List<ConsumerRecord<String, byte[]>> records) {
        Set<String> symbols = new HashSet<>();
        records.forEach(record -> symbols.add(record.key()));
        return symbols;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private double count(String name) {
        return TickQueueTest.count(registry, name);
    }

    private double refused(String reason) {
        var counter =
                registry.find("bellwether.ticks.refused").tag("reason", reason).counter();
        return counter == null ? 0 : counter.count();
    }

    private void faults(String rule) throws Exception {
        post("/control/faults", rule);
    }

    private void post(String path, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; tries < 600 && !condition.getAsBoolean(); tries++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
