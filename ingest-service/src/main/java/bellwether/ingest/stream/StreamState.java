package bellwether.ingest.stream;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The stream that runs in this process, for those who ask how it is. */
@Singleton
class StreamState {
    private final AtomicReference<Optional<LiveStream>> running = new AtomicReference<>(Optional.empty());

    void runs(LiveStream stream) {
        running.set(Optional.of(stream));
    }

    Optional<LiveStream> running() {
        return running.get();
    }
}
