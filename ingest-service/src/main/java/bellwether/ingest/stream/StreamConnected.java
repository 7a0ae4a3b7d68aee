package bellwether.ingest.stream;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while there is a connection to the streamer. */
@Readiness
@Singleton
class StreamConnected implements HealthCheck {
    private final StreamState state;

    StreamConnected(StreamState state) {
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("streamer")
                .status(state.running().map(LiveStream::isConnected).orElse(false))
                .build();
    }
}
