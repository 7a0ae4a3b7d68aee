package bellwether.ingest.run;

import bellwether.contract.MalformedRecord;
import bellwether.contract.json.Codec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a topic holds, as anybody's consumer reads it. */
public final class Records {
    private Records() {}

    public static List<ConsumerRecord<String, byte[]>> of(KafkaBroker broker, String topic) {
        Map<String, Object> config = new HashMap<>(broker.config());
        config.put("fetch.max.wait.ms", 20);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!partitions.stream().allMatch(each -> consumer.position(each) >= ends.get(each))) {
                consumer.poll(Duration.ofMillis(50)).forEach(records::add);
            }
        }
        return records;
    }

    /** The latest value of each key. */
    static <T> Map<String, T> latest(KafkaBroker broker, String topic, Codec<T> codec) throws MalformedRecord {
        Map<String, T> latest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> record : of(broker, topic)) {
            latest.put(record.key(), codec.read(record.value()));
        }
        return latest;
    }
}
