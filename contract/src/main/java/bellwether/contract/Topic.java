package bellwether.contract;

import java.util.HashMap;
import java.util.Map;

/**
 * A topic as it is to be created.
 *
 * @param config the broker's topic settings, by their Kafka names
 */
public record Topic(String name, int partitions, Map<String, String> config) {
    public Topic {
        config = Map.copyOf(config);
    }

    Topic with(String setting, long value) {
        Map<String, String> more = new HashMap<>(config);
        more.put(setting, Long.toString(value));
        return new Topic(name, partitions, more);
    }

    static Topic compacted(String name, int partitions) {
        return new Topic(name, partitions, Map.of("cleanup.policy", "compact"));
    }

    static Topic retained(String name, int partitions, long retentionMillis) {
        return new Topic(
                name, partitions, Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(retentionMillis)));
    }
}
