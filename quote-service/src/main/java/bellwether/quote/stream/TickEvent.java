package bellwether.quote.stream;

import bellwether.contract.Tick;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The data of the event {@code tick}: a live price, with its change as the source sent it.
 *
 * @param session pre, regular, post or overnight
 * @param sessionEnds until when that part of the day goes on, by the market's clock; null if it can't be told
 * @param receivedAt by our clock
 */
@RegisterForReflection
record TickEvent(
        String symbol,
        float price,
        @Nullable Float change,
        @Nullable Float changePercent,
        @Nullable Long dayVolume,
        @Nullable String currency,
        Instant time,
        String session,
        @Nullable Instant sessionEnds,
        String source,
        Instant receivedAt) {

    static TickEvent of(Tick tick, @Nullable Instant sessionEnds) {
        return new TickEvent(
                tick.symbol(),
                tick.price(),
                tick.change(),
                tick.changePercent(),
                tick.dayVolume(),
                tick.currency(),
                tick.time(),
                tick.session().wireName(),
                sessionEnds,
                tick.source(),
                tick.receivedAt());
    }
}
