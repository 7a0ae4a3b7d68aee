package bellwether.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/**
 * Notices a consumer that is alive, has partitions with records to read, and does not read them: only a restart helps
 * then. A consumer that waits for the database is not meant: readiness says that.
 */
@Liveness
@ApplicationScoped
class ConsumersMove implements HealthCheck {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Consumers consumers;
    private final Progress progress;
    private final Clock clock;
    private final Map<String, Standing> standings = new HashMap<>();

    @Inject
    ConsumersMove(KafkaConsumers consumers, Progress progress) {
        this(consumers, progress, Clock.systemUTC());
    }

    ConsumersMove(Consumers consumers, Progress progress, Clock clock) {
        this.consumers = consumers;
        this.progress = progress;
        this.clock = clock;
    }

    /** @param since the first time that the channel was seen at this offset with records left to read */
    private record Standing(long committed, Instant since) {}

    @Override
    public synchronized HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("consumers move").up();
        for (String channel : consumers.channels()) {
            if (stands(channel)) {
                answer.down().withData(channel, "has records to read and does not move");
            }
        }
        return answer.build();
    }

    /** Channels are named as their topics. */
    private boolean stands(String channel) {
        Optional<Consumers.Reading> now = progress.working(channel) ? Optional.empty() : consumers.reading(channel);
        if (now.isEmpty() || now.get().lag() <= 0) {
            standings.remove(channel);
            return false;
        }
        long committed = now.get().committed();
        Standing before = standings.get(channel);
        if (before == null || before.committed() != committed) {
            standings.put(channel, new Standing(committed, clock.instant()));
            return false;
        }
        return before.since().plus(PATIENCE).isBefore(clock.instant());
    }
}
