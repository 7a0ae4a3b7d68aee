package bellwether.service;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Notices a consumer that is alive, has partitions with records to read, and does not read them: only a restart helps
 * then. A consumer that waits for the database is not meant: readiness says that.
 */
@Liveness
@ApplicationScoped
class ConsumersMove implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(2);

    private final KafkaClientService clients;
    private final Progress progress;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Standing> standings = new HashMap<>();

    ConsumersMove(KafkaClientService clients, Progress progress) {
        this.clients = clients;
        this.progress = progress;
    }

    /** @param since the first time that the channel was seen at this offset with records left to read */
    private record Standing(long committed, Instant since) {}

    private record Reading(long committed, long lag) {}

    @Override
    public synchronized HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("consumers move").up();
        for (String channel : clients.getConsumerChannels()) {
            if (stands(channel)) {
                answer.down().withData(channel, "has records to read and does not move");
            }
        }
        return answer.build();
    }

    private boolean stands(String channel) {
        KafkaConsumer<?, ?> consumer = clients.getConsumer(channel);
        if (consumer == null || progress.working()) {
            standings.remove(channel);
            return false;
        }
        Reading now;
        try {
            now = consumer.runOnPollingThread(ConsumersMove::read).await().atMost(BROKER_TIMEOUT.multipliedBy(2));
        } catch (RuntimeException e) {
            // A broker that is away says nothing about the consumer.
            standings.remove(channel);
            return false;
        }
        if (now.lag() <= 0) {
            standings.remove(channel);
            return false;
        }
        Standing before = standings.get(channel);
        if (before == null || before.committed() != now.committed()) {
            standings.put(channel, new Standing(now.committed(), clock.instant()));
            return false;
        }
        return before.since().plus(PATIENCE).isBefore(clock.instant());
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
