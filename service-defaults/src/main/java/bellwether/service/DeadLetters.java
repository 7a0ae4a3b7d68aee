package bellwether.service;

import bellwether.contract.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends records that can't be stored to {@link Topics#DEAD_LETTERS}: the original key, bytes and headers, and besides them
 * the headers topic, partition, offset and reason (all text).
 */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Set<String> ADDED = Set.of("topic", "partition", "offset", "reason");

    /** Records come in compressed batches: one that is 1 MB to the broker can be many times that when it is read. */
    private static final int LARGEST_UNCOMPRESSED = 64 * 1024 * 1024;

    /** Of a value that is too large even for a letter, what tells an operator where it comes from. */
    private static final int BEGINNING = 64 * 1024;

    private final Map<String, Object> broker;
    private @Nullable KafkaProducer<String, byte[]> producer;

    DeadLetters(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    /**
     * Many letters may be on their way at once: a flood of bad records must not hold up the good ones among them.
     *
     * @param reason for people: what is wrong with the record
     * @return is done once the broker has the letter safe; fails if it doesn't take it in time; see {@link #await}
     */
    public CompletableFuture<Void> send(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.warnf(
                "dead letter: %s of %s-%d at %d: %s",
                record.key(), record.topic(), record.partition(), record.offset(), reason);
        return deliver(letter(record, record.value(), reason)).exceptionallyCompose(failure -> {
            if (!(failure instanceof RecordTooLargeException)) {
                return CompletableFuture.failedFuture(failure);
            }
            byte[] beginning = Arrays.copyOf(record.value(), Math.min(BEGINNING, record.value().length));
            String more = "; only the first " + beginning.length + " of " + record.value().length + " bytes are here";
            return deliver(letter(record, beginning, reason + more));
        });
    }

    /**
     * Comes back once the broker has these letters safe.
     *
     * @throws KafkaException if it doesn't take one of them in time
     */
    public static void await(List<CompletableFuture<Void>> letters) {
        try {
            letters.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new KafkaException("a dead letter could not be sent", e.getCause());
        }
    }

    private CompletableFuture<Void> deliver(ProducerRecord<String, byte[]> letter) {
        CompletableFuture<Void> delivered = new CompletableFuture<>();
        producer().send(letter, (metadata, failure) -> {
            if (failure == null) {
                delivered.complete(null);
            } else {
                delivered.completeExceptionally(failure);
            }
        });
        return delivered;
    }

    private static ProducerRecord<String, byte[]> letter(
            ConsumerRecord<String, byte[]> record, byte @Nullable [] value, String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(Topics.DEAD_LETTERS, record.key(), value);
        for (Header original : record.headers()) {
            if (!ADDED.contains(original.key())) {
                letter.headers().add(original);
            }
        }
        header(letter, "topic", record.topic());
        header(letter, "partition", Integer.toString(record.partition()));
        header(letter, "offset", Long.toString(record.offset()));
        header(letter, "reason", reason);
        return letter;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Made at the first letter: most days there is none. */
    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = new HashMap<>(broker);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.CLIENT_ID_CONFIG, "dead-letters");
            config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
            config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_UNCOMPRESSED);
            config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, (long) LARGEST_UNCOMPRESSED);
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }
}
