package bellwether.launcher.kafka;

import bellwether.launcher.kafka.Cluster.Reading;
import bellwether.launcher.process.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waits until groups of consumers have stored all that is in their topics, and tells how far they are. */
public final class CatchUp {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration SAY_SO_EVERY = Duration.ofSeconds(3);

    private final String bootstrapServers;
    private final List<String> groups;
    private final Console console;

    public CatchUp(String bootstrapServers, List<String> groups, Console console) {
        this.bootstrapServers = bootstrapServers;
        this.groups = groups;
        this.console = console;
    }

    /** There is no time limit: a service that is slow still gets there, and the supervisor says when one ends. */
    public void await() throws InterruptedException {
        try (Cluster cluster = Cluster.at(bootstrapServers)) {
            long spokenNanos = System.nanoTime();
            while (true) {
                Map<String, Reading> readings = readings(cluster);
                if (groups.stream().allMatch(group -> isDone(readings.get(group)))) {
                    return;
                }
                if (System.nanoTime() - spokenNanos > SAY_SO_EVERY.toNanos()) {
                    console.step(words(readings));
                    spokenNanos = System.nanoTime();
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private Map<String, Reading> readings(Cluster cluster) throws InterruptedException {
        try {
            return cluster.readings(groups);
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static boolean isDone(@Nullable Reading reading) {
        return reading != null && reading.left() == 0;
    }

    private String words(Map<String, Reading> readings) {
        List<String> words = new ArrayList<>();
        for (String group : groups) {
            Reading reading = readings.get(group);
            words.add(
                    reading == null
                            ? group + " is joining"
                            : String.format(
                                    Locale.ROOT,
                                    "%s has stored %,d of %,d records",
                                    group,
                                    reading.all() - reading.left(),
                                    reading.all()));
        }
        return String.join(" · ", words);
    }
}
