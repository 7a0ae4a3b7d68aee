package bellwether.ingest.pace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits. */
public final class FakeTime implements Waiting {
    private Instant now = Instant.parse("2026-03-02T15:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) {
        pauses.add(duration);
        now = now.plus(duration);
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    public synchronized Duration waited() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
