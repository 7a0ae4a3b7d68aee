package bellwether.ingest.stream;

import bellwether.contract.Tick;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes ticks of messages. What a message leaves out of an instrument's lasting facts is as it was told before on the
 * same connection; a change is never carried over, since it belongs to its price.
 */
final class TickMaker {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Map<String, Tick> latest = new HashMap<>();

    /**
     * @param source yahoo, simulated or replay
     * @return empty if it is older than the symbol's latest, or says the same
     * @throws BadFrame if it has no price, or one that can't be
     */
    Optional<Tick> make(PricingData data, String source, Instant receivedAt) throws BadFrame {
        @Nullable Tick before = latest.get(data.symbol());
        Tick tick = tick(data, before, source, receivedAt);
        if (before != null && (tick.isOlderThan(before) || tick.id().equals(before.id()))) {
            return Optional.empty();
        }
        latest.put(tick.symbol(), tick);
        return Optional.of(tick);
    }

    private static Tick tick(PricingData data, @Nullable Tick before, String source, Instant receivedAt)
            throws BadFrame {
        Float price = data.price();
        if (price == null || !Float.isFinite(price) || price <= 0) {
            throw new BadFrame("price", data.symbol() + " has a price of " + price);
        }
        Float previousClose = finite(data, "previous close", data.previousClose());
        if (previousClose == null && before != null) {
            previousClose = before.previousClose();
        }
        Float change = finite(data, "change", data.change());
        Float percent = finite(data, "percent change", data.changePercent());
        // A zero is not written: both are left out where the price stands at the close before.
        boolean unchanged = change == null && percent == null && price.equals(previousClose);
        return new Tick(
                data.symbol(),
                price,
                time(data),
                data.session(),
                unchanged ? Float.valueOf(0) : change,
                unchanged ? Float.valueOf(0) : percent,
                previousClose,
                volume(data, before),
                data.currency() != null || before == null ? data.currency() : before.currency(),
                source,
                receivedAt);
    }

    private static Instant time(PricingData data) throws BadFrame {
        Long millis = data.millis();
        Instant time = millis == null ? EARLIEST : Instant.ofEpochMilli(millis);
        if (!time.isAfter(EARLIEST) || time.isAfter(LATEST)) {
            throw new BadFrame("time", data.symbol() + " has a time of " + millis);
        }
        return time;
    }

    private static @Nullable Long volume(PricingData data, @Nullable Tick before) throws BadFrame {
        Long volume = data.dayVolume();
        if (volume != null && volume < 0) {
            throw new BadFrame("volume", data.symbol() + " has a volume of " + volume);
        }
        if (volume == null && before != null && before.session() == data.session()) {
            return before.dayVolume();
        }
        return volume;
    }

    private static @Nullable Float finite(PricingData data, String what, @Nullable Float figure) throws BadFrame {
        if (figure != null && !Float.isFinite(figure)) {
            throw new BadFrame("figure", data.symbol() + " has a " + what + " of " + figure);
        }
        return figure;
    }
}
