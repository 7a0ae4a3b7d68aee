package bellwether.launcher.deadletters;

import bellwether.contract.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All that is in the topic of dead letters now.
 *
 * @param open letters that nobody has settled, one for each refused record, the oldest first
 * @param settled how many have been sent back or discarded
 */
public record Letters(List<DeadLetter> open, int settled) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofSeconds(1);

    /** @throws KafkaException if the broker can't be reached */
    public static Letters at(String bootstrapServers) {
        Map<String, DeadLetter> letters = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        for (ConsumerRecord<String, byte[]> record : records(bootstrapServers)) {
            DeadLetter letter = DeadLetter.of(record);
            String number = DeadLetter.text(record, DeadLetter.NUMBER);
            if (!DeadLetter.text(record, DeadLetter.SETTLED).isEmpty()) {
                settled.add(letter.isRow() ? "row " + number : letter.origin());
            } else {
                letters.putIfAbsent(letter.origin(), letter);
            }
        }
        List<DeadLetter> open = letters.entrySet().stream()
                .filter(letter -> !settled.contains(letter.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new Letters(open, settled.size());
    }

    private static List<ConsumerRecord<String, byte[]>> records(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                // A broker without more records holds its answer back, and who stops reading waits for it.
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                20,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis());
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.DEAD_LETTERS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }
}
