package bellwether.launcher.bench;

import bellwether.contract.DailyBar;
import bellwether.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer of the daily bars, that notes when it has seen what. */
final class BrokerProbe implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean closed;

    BrokerProbe(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.poll.records", 5000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, Topics.SYMBOL_PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.BARS_DAILY, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        while (!closed) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                seen.put(record.key() + revision(record.value()), System.nanoTime());
            }
        }
        consumer.close();
    }

    private static String revision(byte[] value) {
        String text = new String(value, StandardCharsets.UTF_8);
        int at = text.indexOf("\"revision\":") + 11;
        return "|" + text.substring(at, text.indexOf(',', at));
    }

    /** @return when it was seen, by the nanosecond clock */
    long awaitValue(DailyBar bar) throws InterruptedException {
        String key = bar.key() + "|" + bar.provenance().revision();
        Deadline deadline = Deadline.of(key, Duration.ofSeconds(30));
        while (true) {
            Long at = seen.get(key);
            if (at != null) {
                return at;
            }
            deadline.pause(1);
        }
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
