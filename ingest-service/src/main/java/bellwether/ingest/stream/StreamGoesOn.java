package bellwether.ingest.stream;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A stream whose loop stands still is of no use; one that can't connect tries again by itself. */
@Liveness
@Singleton
class StreamGoesOn implements HealthCheck {
    /** Longer than the longest pause between two connections. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StreamState state;

    StreamGoesOn(StreamState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        boolean stands = state.running()
                .filter(stream -> stream.lastLook().plus(PATIENCE).isBefore(Instant.now()))
                .isPresent();
        return HealthCheckResponse.named("stream goes on").status(!stands).build();
    }
}
