package bellwether.service;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

@ApplicationScoped
class KafkaConsumers implements Consumers {
    private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(2);

    private final KafkaClientService clients;

    KafkaConsumers(KafkaClientService clients) {
        this.clients = clients;
    }

    @Override
    public Set<String> channels() {
        return clients.getConsumerChannels();
    }

    @Override
    public Optional<Reading> reading(String channel) {
        KafkaConsumer<?, ?> consumer = clients.getConsumer(channel);
        if (consumer == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    consumer.runOnPollingThread(KafkaConsumers::read).await().atMost(BROKER_TIMEOUT.multipliedBy(2)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Reading read(Consumer<?, ?> consumer) {
        Set<TopicPartition> partitions = consumer.assignment();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, BROKER_TIMEOUT);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions, BROKER_TIMEOUT);
        Map<TopicPartition, OffsetAndMetadata> commits = consumer.committed(partitions, BROKER_TIMEOUT);
        long committed = 0;
        long lag = 0;
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata commit = commits.get(partition);
            long at = commit == null ? beginnings.getOrDefault(partition, 0L) : commit.offset();
            committed += at;
            lag += ends.getOrDefault(partition, at) - at;
        }
        return new Reading(committed, lag);
    }
}
