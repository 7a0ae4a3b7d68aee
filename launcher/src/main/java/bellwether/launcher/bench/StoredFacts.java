package bellwether.launcher.bench;

import bellwether.contract.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What a stack holds: rows of both schemas and the latest value of each key in the topics, but for when they were
 * fetched and which numbers their instruments happened to get.
 *
 * @param facts fingerprints of the values by fingerprints of the keys, with the table or topic in front: of two million
 *     facts the texts would be too many to hold twice
 * @param unstored daily bars that are in their topic, and not in the tables of both services
 */
record StoredFacts(Map<Long, Long> facts, long unstored) {
    private static final Map<String, String> TABLES = Map.of(
            "quote.daily_bar", """
                    SELECT symbol || '|' || date, concat_ws('|', open, high, low, close, adjusted_close, volume, revision,
                        source, final)
                    FROM quote.daily_bar bar JOIN quote.instrument ON instrument.id = bar.instrument_id
                        JOIN quote.origin ON origin.id = bar.origin_id""",
            "quote.instrument", """
                    SELECT symbol, concat_ws('|', name, kind, mic, sector, currency, time_zone, active)
                    FROM quote.instrument""",
            "movers.session_close", """
                    SELECT symbol || '|' || date, concat_ws('|', close, volume, revision, final, source)
                    FROM movers.session_close JOIN movers.instrument ON id = instrument_id""",
            "movers.instrument", """
                    SELECT symbol, concat_ws('|', name, kind, mic, sector, currency, time_zone, active)
                    FROM movers.instrument""");

    /** The topics of facts. Runs and dead letters tell what happened, and rankings follow from the bars. */
    private static final List<String> TOPICS =
            List.of(Topics.INSTRUMENTS, Topics.BARS_DAILY, Topics.BARS_HOURLY, Topics.ACTIONS);

    /** Where a daily bar has the key of its record. */
    private static final List<String> TABLES_OF_BARS = List.of("quote.daily_bar", "movers.session_close");

    /**
     * @param lost keys that the other has and this has not
     * @param added keys that only this has
     * @param wrong keys under which the two have different facts
     */
    record Difference(long lost, long added, long wrong) {
        boolean isNone() {
            return lost + added + wrong == 0;
        }
    }

    static StoredFacts of(OwnStack stack) throws IOException, SQLException {
        Map<Long, Long> facts = new HashMap<>();
        try (Connection connection = new Tables(stack.postgres()).connect();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                ResultSet rows = statement.executeQuery(table.getValue());
                while (rows.next()) {
                    String key = rows.getString(1);
                    Long twice = facts.put(place(table.getKey(), key), fingerprint(rows.getString(2)));
                    if (twice != null) {
                        facts.put(place("twice " + table.getKey(), key), twice);
                    }
                }
            }
        }
        for (String topic : TOPICS) {
            readTopic(
                    stack.kafka(),
                    topic,
                    record -> facts.put(place(topic, record.key()), fingerprint(withoutTimes(record.value()))));
        }
        Set<Long> unstored = new HashSet<>();
        readTopic(stack.kafka(), Topics.BARS_DAILY, record -> {
            String key = record.key();
            boolean stored = TABLES_OF_BARS.stream().allMatch(table -> facts.containsKey(place(table, key)));
            if (stored || record.value() == null) {
                unstored.remove(fingerprint(key));
            } else {
                unstored.add(fingerprint(key));
            }
        });
        return new StoredFacts(facts, unstored.size());
    }

    Difference against(StoredFacts expected) {
        long lost = expected.facts.keySet().stream()
                .filter(key -> !facts.containsKey(key))
                .count();
        long added = facts.keySet().stream()
                .filter(key -> !expected.facts.containsKey(key))
                .count();
        long wrong = facts.entrySet().stream()
                .filter(fact -> expected.facts.containsKey(fact.getKey()))
                .filter(fact -> !Objects.equals(fact.getValue(), expected.facts.get(fact.getKey())))
                .count();
        return new Difference(lost, added, wrong);
    }

    private static void readTopic(
            String bootstrapServers, String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    reader.accept(record);
                }
            }
        }
    }

    /** A repeated run fetches later; that is no other fact. */
    private static String withoutTimes(byte @Nullable [] value) {
        return value == null
                ? "removed"
                : new String(value, StandardCharsets.UTF_8).replaceAll("\"(fetchedAt|exchangeTime)\":\"[^\"]*\",?", "");
    }

    private static long place(String tableOrTopic, String key) {
        return fingerprint(tableOrTopic + " " + key);
    }

    /** FNV-1a with 64 bits. */
    private static long fingerprint(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
