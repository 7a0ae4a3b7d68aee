package bellwether.launcher.deadletters;

import bellwether.contract.CloudEvent;
import bellwether.contract.MalformedRecord;
import bellwether.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Sends letters back where they belong, and notes among the letters that it did: the note is what keeps the next one from
 * sending them again. It is written after the record is stored, so that nothing can be lost in between; a record that is
 * sent twice because the note was not written any more changes nothing.
 */
public final class ReturnPost implements AutoCloseable {
    private static final int LARGEST_UNCOMPRESSED = 64 * 1024 * 1024;

    private final KafkaProducer<String, byte[]> producer;
    private final String contracts;

    /** @param contracts base address of the JSON Schemas, with a slash at its end */
    public ReturnPost(String bootstrapServers, String contracts) {
        this.contracts = contracts;
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "gzip",
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        LARGEST_UNCOMPRESSED,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        (long) LARGEST_UNCOMPRESSED,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        15_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends a value to the topic that the letter comes from, into the partition of its symbol.
     *
     * @param key the letter's, or a mended one
     * @param value the letter's, or a mended one
     * @return where it is now
     * @throws MalformedRecord if the readers of the topic would refuse it again
     * @throws KafkaException if the broker does not store it
     */
    public String send(DeadLetter letter, @Nullable String key, byte @Nullable [] value)
            throws MalformedRecord, InterruptedException {
        if (key == null || value == null) {
            throw new MalformedRecord(key == null ? "the record has no key" : "the record has no value");
        }
        String id = Reader.id(letter.topic(), key, value);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(letter.topic(), partition(letter.topic(), key), key, value);
        if (letter.has(CloudEvent.ID_HEADER) && Arrays.equals(value, letter.value())) {
            letter.headers().forEach(record.headers()::add);
        } else {
            event(letter.topic(), key, id).headers().forEach((name, text) -> header(record, name, text));
        }
        RecordMetadata stored = deliver(record);
        String place = stored.topic() + "-" + stored.partition() + "@" + stored.offset();
        settle(letter, "redriven", "sent back to " + place);
        return place;
    }

    /** Notes that nothing is to be done about the letter. */
    public void discard(DeadLetter letter) throws InterruptedException {
        settle(letter, "discarded", "discarded by hand");
    }

    private void settle(DeadLetter letter, String how, String reason) throws InterruptedException {
        ProducerRecord<String, byte[]> note = new ProducerRecord<>(Topics.DEAD_LETTERS, letter.key(), null);
        header(note, "topic", letter.topic());
        header(note, "partition", Integer.toString(letter.partition()));
        header(note, "offset", Long.toString(letter.offset()));
        header(note, "reason", reason);
        header(note, DeadLetter.SETTLED, how);
        header(note, DeadLetter.NUMBER, Long.toString(letter.number()));
        deliver(note);
    }

    /** All records of a symbol are in the partition that Kafka's own rule gives the symbol, whatever their key. */
    private int partition(String topic, String key) {
        byte[] symbol = key.split("\\|", 2)[0].getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(symbol))
                % producer.partitionsFor(topic).size();
    }

    private CloudEvent event(String topic, String key, String id) {
        return new CloudEvent(
                id,
                "/bellwether/redrive",
                topic,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                key.split("\\|", 2)[0],
                contracts + topic.replace("bellwether.", "") + ".schema.json");
    }

    private RecordMetadata deliver(ProducerRecord<String, byte[]> record) throws InterruptedException {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("not stored: " + e.getCause(), e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
