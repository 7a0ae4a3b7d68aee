package bellwether.service;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Commits the offsets of what is stored, again and again until the broker has taken them.
 *
 * <p>A commit fails while its group rebalances, as it does at each start. A partition that stays where it is isn't read
 * again, so a commit that is given up leaves the group behind its rows until the partition's next record, which may be
 * tomorrow.
 */
final class StoredOffsets implements KafkaCommitHandler {
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);

    private final Function<Map<TopicPartition, OffsetAndMetadata>, Uni<Void>> broker;
    private final Consumer<Runnable> later;
    private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
    private final Map<TopicPartition, Long> uncommitted = new ConcurrentHashMap<>();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private volatile boolean terminated;

    StoredOffsets(Function<Map<TopicPartition, OffsetAndMetadata>, Uni<Void>> broker, Consumer<Runnable> later) {
        this.broker = broker;
        this.later = later;
    }

    /** For {@code commit-strategy=stored}. */
    @ApplicationScoped
    @Identifier("stored")
    static class Factory implements KafkaCommitHandler.Factory {
        @Override
        public StoredOffsets create(
                KafkaConnectorIncomingConfiguration config,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new StoredOffsets(
                    consumer::commitAsync, again -> vertx.setTimer(AGAIN_AFTER.toMillis(), timer -> again.run()));
        }
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        stored(new TopicPartition(record.getTopic(), record.getPartition()), record.getOffset() + 1);
        return Uni.createFrom().voidItem().runSubscriptionOn(record::runOnMessageContext);
    }

    /** @param next the offset after the last record that is stored */
    void stored(TopicPartition partition, long next) {
        // Whoever has a partition now reads it from what is committed: an offset from before would only set it back.
        if (assigned.contains(partition)) {
            uncommitted.merge(partition, next, Math::max);
            commit();
            commitLater();
        }
    }

    private void commit() {
        Map<TopicPartition, Long> offsets = Map.copyOf(uncommitted);
        Map<TopicPartition, OffsetAndMetadata> commits = offsets.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new OffsetAndMetadata(entry.getValue())));
        broker.apply(commits).subscribe().with(done -> offsets.forEach(uncommitted::remove), failure -> {});
    }

    /** Asks no commit how it went: one that was under way when a rebalance began may never say. */
    private void commitLater() {
        if (waiting.compareAndSet(false, true)) {
            later.accept(() -> {
                waiting.set(false);
                if (!uncommitted.isEmpty() && !terminated) {
                    commit();
                    commitLater();
                }
            });
        }
    }

    @Override
    public void partitionsAssigned(Collection<TopicPartition> partitions) {
        assigned.addAll(partitions);
    }

    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        assigned.removeAll(partitions);
        uncommitted.keySet().removeAll(partitions);
    }

    @Override
    public void terminate(boolean graceful) {
        terminated = true;
    }
}
