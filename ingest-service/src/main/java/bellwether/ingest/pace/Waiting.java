package bellwether.ingest.pace;

import java.time.Duration;
import java.time.Instant;

/** Time as the pace sees it: tests bring their own. */
public interface Waiting {
    Waiting REAL = new Waiting() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }
    };

    Instant now();

    void pause(Duration duration) throws InterruptedException;
}
