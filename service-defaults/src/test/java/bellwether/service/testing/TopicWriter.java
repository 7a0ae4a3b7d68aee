package bellwether.service.testing;

import bellwether.contract.Action;
import bellwether.contract.Bar;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Instrument;
import bellwether.contract.Run;
import bellwether.contract.Tick;
import bellwether.contract.Topics;
import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.contract.json.RunCodec;
import bellwether.contract.json.TickCodec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/** Writes to the contract's topics as ingest does: all records of one symbol into one partition. */
public final class TopicWriter implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public TopicWriter(String bootstrapServers) {
        this(bootstrapServers, Map.of());
    }

    /** @param settings of the client's besides, to sign in */
    public TopicWriter(String bootstrapServers, Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 5, "batch.size", 131_072));
        producer = new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    public void send(Bar bar) {
        switch (bar) {
            case DailyBar daily -> send(Topics.BARS_DAILY, bar.symbol(), bar.key(), new DailyBarCodec().write(daily));
            case HourlyBar hourly ->
                send(Topics.BARS_HOURLY, bar.symbol(), bar.key(), new HourlyBarCodec().write(hourly));
        }
    }

    public void send(Instrument instrument) {
        send(Topics.INSTRUMENTS, instrument.symbol(), instrument.symbol(), new InstrumentCodec().write(instrument));
    }

    public void send(Action action) {
        send(Topics.ACTIONS, action.symbol(), action.key(), new ActionCodec().write(action));
    }

    public void send(Tick tick) {
        send(Topics.TICKS, tick.symbol(), tick.symbol(), new TickCodec().write(tick));
    }

    public void send(Run run) {
        var unused = producer.send(new ProducerRecord<>(Topics.RUNS, 0, run.id(), new RunCodec().write(run)));
    }

    /**
     * Sends any bytes.
     *
     * @param value null for a tombstone, anything for a record that does not keep to the contract
     */
    public void send(String topic, String symbol, String key, byte @Nullable [] value) {
        send(topic, symbol, key, value, Map.of());
    }

    /** The same with headers. */
    public void send(String topic, String symbol, String key, byte @Nullable [] value, Map<String, String> headers) {
        int partition =
                Utils.toPositive(Utils.murmur2(symbol.getBytes(StandardCharsets.UTF_8))) % Topics.SYMBOL_PARTITIONS;
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, partition, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        var unused = producer.send(record);
    }

    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
