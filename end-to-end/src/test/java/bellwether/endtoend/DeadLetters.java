package bellwether.endtoend;

import bellwether.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The dead letters of a stack, with their bytes. */
record DeadLetters(List<ConsumerRecord<String, byte[]>> all) {

    static DeadLetters of(Bellwether stack) {
        TopicPartition partition = new TopicPartition(Topics.DEAD_LETTERS, 0);
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", stack.address("KAFKA_BOOTSTRAP"), "fetch.max.wait.ms", 20),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(letters::add);
            }
        }
        return new DeadLetters(letters);
    }

    List<ConsumerRecord<String, byte[]>> under(String key) {
        return all.stream().filter(letter -> key.equals(letter.key())).toList();
    }

    static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
