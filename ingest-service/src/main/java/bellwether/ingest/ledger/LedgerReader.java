package bellwether.ingest.ledger;

import bellwether.contract.BarId;
import bellwether.contract.CloudEvent;
import bellwether.contract.MalformedRecord;
import bellwether.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads the topics from their start to where they end now; without a consumer group, so that nothing is left behind. */
public final class LedgerReader {
    private static final List<String> TOPICS =
            List.of(Topics.BARS_DAILY, Topics.BARS_HOURLY, Topics.INSTRUMENTS, Topics.ACTIONS, Topics.DEAD_LETTERS);
    private static final Duration POLL = Duration.ofMillis(200);
    /** Without any progress for so long, the broker is as good as away. */
    private static final int IDLE_POLLS = 150;

    private final Map<String, Object> config;

    /** @param broker how it is reached: bootstrap.servers and what belongs to it */
    public LedgerReader(Map<String, Object> broker) {
        config = new HashMap<>(broker);
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "ingest-ledger");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 20_000);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 16 << 20);
        // A broker without more records holds its answer back, and who stops reading waits for it.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    }

    /**
     * @throws MissingTopics if a topic doesn't exist
     * @throws KafkaException if the broker can't be reached
     */
    public Ledger read() throws InterruptedException {
        Ledger ledger = new Ledger();
        List<TopicPartition> partitions = partitions();
        int readers = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
        try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
            List<Future<?>> shares = new ArrayList<>();
            for (List<TopicPartition> share : shares(partitions, readers)) {
                shares.add(threads.submit(() -> read(share, ledger)));
            }
            for (Future<?> share : shares) {
                share.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        }
        return ledger;
    }

    private List<TopicPartition> partitions() {
        try (Consumer<String, byte[]> consumer = consumer()) {
            Map<String, List<PartitionInfo>> topics = consumer.listTopics();
            List<String> missing = missing(topics.keySet());
            if (!missing.isEmpty()) {
                throw new MissingTopics(missing);
            }
            return TOPICS.stream()
                    .flatMap(topic -> topics.getOrDefault(topic, List.of()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        }
    }

    private static List<String> missing(Collection<String> existing) {
        List<String> missing = new ArrayList<>(TOPICS);
        missing.add(Topics.RUNS);
        missing.removeAll(existing);
        return missing;
    }

    /** Partition by partition in turn, so that each reader gets a like share of every topic. */
    private static Collection<List<TopicPartition>> shares(List<TopicPartition> partitions, int readers) {
        return partitions.stream()
                .collect(Collectors.groupingBy(partition -> partition.partition() % readers))
                .values();
    }

    private void read(List<TopicPartition> partitions, Ledger ledger) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            int idle = 0;
            while (!isAtEnd(consumer, ends)) {
                int count = 0;
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    add(record, ledger);
                    count++;
                }
                idle = count == 0 ? idle + 1 : 0;
                if (idle > IDLE_POLLS) {
                    throw new KafkaException("Kafka gives no records");
                }
            }
        }
    }

    private static boolean isAtEnd(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void add(ConsumerRecord<String, byte[]> record, Ledger ledger) {
        String key = record.key();
        @Nullable Header header = record.headers().lastHeader(CloudEvent.ID_HEADER);
        if (key != null && record.value() == null) {
            withdraw(record.topic(), key, ledger);
        }
        if (key == null || record.value() == null || header == null) {
            return;
        }
        String id = new String(header.value(), StandardCharsets.UTF_8);
        try {
            switch (record.topic()) {
                case Topics.BARS_DAILY -> ledger.addDaily(key, BarId.parse(id), record.value());
                case Topics.BARS_HOURLY -> ledger.addHourly(key, BarId.parse(id), record.value());
                case Topics.INSTRUMENTS -> ledger.addInstrument(key, id, record.value());
                case Topics.ACTIONS -> ledger.addAction(key, id);
                case Topics.DEAD_LETTERS -> {
                    if (isRow(record)) {
                        ledger.addDeadLetter(key, id, record.value());
                    }
                }
                default -> throw new IllegalStateException(record.topic());
            }
        } catch (MalformedRecord e) {
            // Not ours: it is not counted as published, and what is due will be sent.
            return;
        }
    }

    private static void withdraw(String topic, String key, Ledger ledger) {
        switch (topic) {
            case Topics.INSTRUMENTS -> ledger.removeInstrument(key);
            case Topics.ACTIONS -> ledger.removeAction(key);
            default -> {
                // A bar that somebody withdrew is not sent again by itself: --whole-history does that.
            }
        }
    }

    /** A letter of ours: a row of the source. The others are records that a reader refused. */
    private static boolean isRow(ConsumerRecord<String, byte[]> letter) {
        @Nullable Header partition = letter.headers().lastHeader("partition");
        return partition != null && new String(partition.value(), StandardCharsets.UTF_8).equals("-1");
    }

    private Consumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The launcher or the operator makes the topics: an ingest that made them would give them the wrong settings. */
    public static final class MissingTopics extends KafkaException {
        private static final long serialVersionUID = 1L;

        MissingTopics(List<String> topics) {
            super("these topics don't exist: " + String.join(", ", topics));
        }
    }
}
