package bellwether.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How many batches of a topic are in hand right now: a batch that waits for the database is work, not idleness. */
@ApplicationScoped
public class Progress {
    private final Map<String, Integer> inHand = new ConcurrentHashMap<>();

    void begin(Set<String> topics) {
        topics.forEach(topic -> inHand.merge(topic, 1, Integer::sum));
    }

    void end(Set<String> topics) {
        topics.forEach(topic -> inHand.merge(topic, -1, Integer::sum));
    }

    boolean working(String topic) {
        return inHand.getOrDefault(topic, 0) > 0;
    }
}
