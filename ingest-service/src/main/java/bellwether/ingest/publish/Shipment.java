package bellwether.ingest.publish;

import bellwether.contract.Action;
import bellwether.contract.CloudEvent;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Instrument;
import bellwether.contract.Tick;
import bellwether.contract.Topics;
import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.contract.json.TickCodec;
import bellwether.ingest.bars.RefusedRow;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.source.Origin;
import bellwether.ingest.trace.Traces;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What one answer brings to the topics. Everything sent is stored when {@link #await} returns. */
public final class Shipment {
    private static final DailyBarCodec DAILY = new DailyBarCodec();
    private static final HourlyBarCodec HOURLY = new HourlyBarCodec();
    private static final InstrumentCodec INSTRUMENT = new InstrumentCodec();
    private static final ActionCodec ACTION = new ActionCodec();
    private static final TickCodec TICK = new TickCodec();

    private final Publisher publisher;
    private final String symbol;
    private final byte[] symbolBytes;
    private final Origin origin;
    private final Map<String, Envelope> envelopes = new HashMap<>();
    private final Map<String, Integer> partitions = new HashMap<>();
    private final Acknowledgements acknowledgements = new Acknowledgements();
    private long records;

    Shipment(Publisher publisher, String symbol, Origin origin) {
        this.publisher = publisher;
        this.symbol = symbol;
        this.symbolBytes = symbol.getBytes(StandardCharsets.UTF_8);
        this.origin = origin;
    }

    public void daily(List<Revisions.Revised<DailyBar>> bars) {
        for (Revisions.Revised<DailyBar> revised : bars) {
            sendToSymbol(Topics.BARS_DAILY, revised.id().key(), revised.id().toString(), DAILY.write(revised.bar()));
        }
    }

    public void hourly(List<Revisions.Revised<HourlyBar>> bars) {
        for (Revisions.Revised<HourlyBar> revised : bars) {
            sendToSymbol(Topics.BARS_HOURLY, revised.id().key(), revised.id().toString(), HOURLY.write(revised.bar()));
        }
    }

    public void tick(Tick tick) {
        sendToSymbol(Topics.TICKS, symbol, tick.id(), TICK.write(tick));
    }

    /** Sends the instrument, unless it is stored as it is. */
    public void instrument(Instrument instrument, Ledger ledger) {
        byte[] value = INSTRUMENT.write(instrument);
        String id = id(symbol, value);
        if (!ledger.instrument(symbol).filter(id::equals).isPresent()) {
            sendToSymbol(Topics.INSTRUMENTS, symbol, id, value);
        }
    }

    /** Sends the tombstone of the instrument. Its bars and actions stay: they happened. */
    public void removal() {
        String day = origin.fetchedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
        sendToSymbol(Topics.INSTRUMENTS, symbol, symbol + "|removed|" + day, null);
    }

    /** Sends the actions that are new or changed. */
    public void actions(List<Action> actions, Ledger ledger) {
        for (Action action : actions) {
            byte[] value = ACTION.write(action);
            String id = id(action.key(), value);
            if (!ledger.action(action.key()).filter(id::equals).isPresent()) {
                sendToSymbol(Topics.ACTIONS, action.key(), id, value);
            }
        }
    }

    /** Sends the dead letters that are new. There is no record behind them: partition and offset are −1. */
    public void refused(List<RefusedRow> rows, Ledger ledger) {
        for (RefusedRow row : rows) {
            String id = id(row.key(), row.bytes());
            if (!ledger.hasDeadLetter(id)) {
                List<Header> headers = List.of(
                        Envelope.header(CloudEvent.ID_HEADER, id),
                        Envelope.header("topic", row.topic()),
                        Envelope.header("partition", "-1"),
                        Envelope.header("offset", "-1"),
                        Envelope.header("reason", row.reason()));
                post(new ProducerRecord<>(Topics.DEAD_LETTERS, null, bytes(row.key()), row.bytes(), headers));
            }
        }
    }

    /** Whether an action is not stored, or stored otherwise: all prices before it have been rewritten. */
    public static boolean isNew(Action action, Ledger ledger) {
        return !ledger.action(action.key())
                .filter(id(action.key(), ACTION.write(action))::equals)
                .isPresent();
    }

    /**
     * Waits until all that was sent is stored.
     *
     * @throws KafkaException if a record could not be stored
     */
    public void await() {
        acknowledgements.await();
        publisher.addPublished(records);
        records = 0;
    }

    void send(String topic, String key, String id, byte[] value) {
        post(new ProducerRecord<>(
                topic, null, bytes(key), value, envelope(topic).headers(id)));
    }

    private void sendToSymbol(String topic, String key, String id, byte @Nullable [] value) {
        int partition = partitions.computeIfAbsent(topic, name -> publisher.partition(name, symbolBytes));
        post(new ProducerRecord<>(
                topic, partition, bytes(key), value, envelope(topic).headers(id)));
        records++;
    }

    private void post(ProducerRecord<byte[], byte[]> record) {
        Traces.carry(record.headers());
        acknowledgements.expectOne();
        publisher.producer().send(record, (metadata, failure) -> acknowledgements.arrived(failure));
    }

    private Envelope envelope(String topic) {
        return envelopes.computeIfAbsent(topic, name -> new Envelope(name, symbol, origin, publisher.contracts()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Key, and a fingerprint of the value: the same fact has the same id. */
    private static String id(String key, byte[] value) {
        try {
            long fingerprint = ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256").digest(value))
                    .getLong();
            return key + "|" + HexFormat.of().toHexDigits(fingerprint);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
