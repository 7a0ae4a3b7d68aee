package bellwether.launcher.bench;

import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.Topics;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** Publishes made-up instruments and their bars, as an ingest run would. */
final class Feed implements AutoCloseable {
    private static final DailyBarCodec BARS = new DailyBarCodec();
    private static final InstrumentCodec INSTRUMENTS = new InstrumentCodec();

    private final KafkaProducer<byte[], byte[]> producer;

    Feed(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "compression.type",
                        "lz4",
                        "linger.ms",
                        5,
                        "batch.size",
                        262_144),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Symbols that no market has. */
    static List<String> symbols(int count) {
        return IntStream.range(0, count).mapToObj(Feed::symbol).toList();
    }

    static String symbol(int number) {
        return "ZZ%05d".formatted(number);
    }

    static DailyBar bar(String symbol, LocalDate date, double close, long volume, int revision) {
        Instant traded = date.atTime(20, 0).toInstant(ZoneOffset.UTC);
        float price = (float) close;
        return new DailyBar(
                symbol,
                date,
                new Prices(price, price, price, price, price, volume),
                new Provenance("USD", true, revision, "simulated", traded, Instant.now(), null));
    }

    void announce(List<String> symbols) {
        for (String symbol : symbols) {
            Instrument instrument = new Instrument(
                    symbol,
                    "Made up " + symbol,
                    InstrumentKind.EQUITY,
                    "NYSE",
                    "XNYS",
                    null,
                    null,
                    "USD",
                    ZoneId.of("America/New_York"),
                    true);
            send(Topics.INSTRUMENTS, symbol, symbol, INSTRUMENTS.write(instrument));
        }
        producer.flush();
    }

    /** Hands a bar on for sending. */
    void publish(DailyBar bar) {
        send(Topics.BARS_DAILY, bar.symbol(), bar.key(), BARS.write(bar));
    }

    /** Comes back when the broker has all. */
    void flush() {
        producer.flush();
    }

    private void send(String topic, String symbol, String key, byte[] value) {
        int hash = Utils.toPositive(Utils.murmur2(symbol.getBytes(StandardCharsets.UTF_8)));
        producer.send(new ProducerRecord<>(
                topic, hash % Topics.SYMBOL_PARTITIONS, key.getBytes(StandardCharsets.UTF_8), value));
    }

    @Override
    public void close() {
        producer.close();
    }
}
