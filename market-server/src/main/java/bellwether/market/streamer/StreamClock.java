package bellwether.market.streamer;

import bellwether.market.Market;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The market's clock. Where that stands still, as in a replay, time passes from there on, so that prices can move. */
final class StreamClock {
    private final Market market;
    private @Nullable Instant standing;
    private long sinceNanos;

    StreamClock(Market market) {
        this.market = market;
    }

    synchronized Instant now() {
        Instant now = market.now();
        if (!now.equals(standing)) {
            standing = now;
            sinceNanos = System.nanoTime();
            return now;
        }
        return now.plusMillis((System.nanoTime() - sinceNanos) / 1_000_000);
    }
}
