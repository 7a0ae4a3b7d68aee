package bellwether.service;

import bellwether.contract.MalformedRecord;
import bellwether.contract.json.Codec;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The way of polled records into a store. When {@link #deliver} returns, each record is stored or is a dead letter, so
 * its offset can be committed; it throws only when the service is being stopped or has a defect, and then nothing may be
 * committed.
 */
@ApplicationScoped
public class Intake {
    private final DeadLetters deadLetters;
    private final Retry retry;
    private final Progress progress;
    private final MeterRegistry meters;
    private final Traces traces;

    Intake(DeadLetters deadLetters, Retry retry, Progress progress, MeterRegistry meters, Traces traces) {
        this.deadLetters = deadLetters;
        this.retry = retry;
        this.progress = progress;
        this.meters = meters;
        this.traces = traces;
    }

    /**
     * Reads the records and stores them. A record that is malformed, or whose value belongs to another key, or that the
     * database refuses, becomes a dead letter and the rest goes on.
     *
     * @param keyOf the key that a value belongs under
     */
    public <T> void deliver(
            ConsumerRecords<String, byte[]> records, Codec<T> codec, Function<T, String> keyOf, Sink<T> sink) {
        Set<String> topics =
                records.partitions().stream().map(TopicPartition::topic).collect(Collectors.toSet());
        progress.begin(topics);
        try {
            List<CompletableFuture<Void>> letters = new ArrayList<>();
            traces.storing(records, () -> store(read(records, codec, keyOf, letters), sink, letters));
            DeadLetters.await(letters);
            measure(records);
        } finally {
            progress.end(topics);
        }
    }

    private void measure(ConsumerRecords<String, byte[]> records) {
        for (var partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> stored = records.records(partition);
            meters.counter("bellwether.records.consumed", "topic", partition.topic())
                    .increment(stored.size());
            delay(stored.getLast());
        }
    }

    private <T> List<Received<T>> read(
            ConsumerRecords<String, byte[]> records,
            Codec<T> codec,
            Function<T, String> keyOf,
            List<CompletableFuture<Void>> letters) {
        List<Received<T>> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            Received<T> received = read(record, codec, keyOf, letters);
            if (received != null) {
                batch.add(received);
            }
        }
        return batch;
    }

    private <T> @Nullable Received<T> read(
            ConsumerRecord<String, byte[]> record,
            Codec<T> codec,
            Function<T, String> keyOf,
            List<CompletableFuture<Void>> letters) {
        if (record.key() == null) {
            letters.add(refuse(record, "no-key", "the record has no key"));
            return null;
        }
        if (record.value() == null) {
            return new Received.Tombstone<>(record);
        }
        try {
            T value = codec.read(record.value());
            String expected = keyOf.apply(value);
            if (expected.equals(record.key())) {
                return new Received.Fact<>(value, record);
            }
            letters.add(refuse(record, "wrong-key", "the value belongs under the key " + expected));
        } catch (MalformedRecord e) {
            letters.add(refuse(record, "malformed", String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // A defect of the reader. One record that finds it must not hold up its partition.
            letters.add(refuse(record, "malformed", "the reader fails: " + e));
        }
        return null;
    }

    /** Halves a batch that the database refuses until the record that it can't take stands alone. */
    private <T> void store(List<Received<T>> batch, Sink<T> sink, List<CompletableFuture<Void>> letters) {
        if (batch.isEmpty()) {
            return;
        }
        SQLException refusal = tryToStore(batch, sink);
        if (refusal == null) {
            return;
        }
        if (batch.size() == 1) {
            letters.add(
                    refuse(batch.getFirst().origin(), "database", "refused by the database: " + refusal.getMessage()));
            return;
        }
        int middle = batch.size() / 2;
        store(batch.subList(0, middle), sink, letters);
        store(batch.subList(middle, batch.size()), sink, letters);
    }

    private <T> @Nullable SQLException tryToStore(List<Received<T>> batch, Sink<T> sink) {
        return retry.untilDone("storing " + batch.size() + " records", () -> {
            try {
                sink.store(batch);
                return null;
            } catch (SQLException | RuntimeException e) {
                SQLException cause = Retry.sqlCause(e);
                if (cause != null && refusesData(cause)) {
                    return cause;
                }
                throw e;
            }
        });
    }

    /** Data exceptions and broken constraints: the same data would be refused again. */
    private static boolean refusesData(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private CompletableFuture<Void> refuse(ConsumerRecord<String, byte[]> record, String kind, String reason) {
        meters.counter("bellwether.records.refused", "topic", record.topic(), "reason", kind)
                .increment();
        return deadLetters.send(record, reason);
    }

    /** From its publication until it could be queried. */
    private void delay(ConsumerRecord<String, byte[]> record) {
        meters.timer("bellwether.records.delay", "topic", record.topic())
                .record(Duration.ofMillis(Math.max(0, System.currentTimeMillis() - record.timestamp())));
    }
}
