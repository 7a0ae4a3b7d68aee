package bellwether.quote.tick;

import bellwether.contract.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The latest tick of each symbol. */
@ApplicationScoped
public class LatestTicks {
    /** More symbols than anybody tracks: whoever writes keys at will must not fill the memory. */
    private static final int MOST_SYMBOLS = 20_000;

    private final Map<String, Tick> latest = new ConcurrentHashMap<>();
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private volatile Instant newest = Instant.EPOCH;

    /** When the newest was received, in seconds since 1970; 0 without any. */
    double newestSeconds() {
        return newest.getEpochSecond();
    }

    /** Takes a tick, unless one of its symbol is known that was received later. */
    void take(Tick tick) {
        if (latest.size() >= MOST_SYMBOLS && !latest.containsKey(tick.symbol())) {
            return;
        }
        Tick kept = latest.merge(
                tick.symbol(), tick, (known, next) -> next.receivedAt().isBefore(known.receivedAt()) ? known : next);
        if (kept.equals(tick)) {
            changed.add(tick.symbol());
            newest = tick.receivedAt();
        }
    }

    /** The latest of each symbol that has changed since this was last asked. */
    public List<Tick> changed() {
        Set<String> symbols = new HashSet<>(changed);
        changed.removeAll(symbols);
        return of(symbols);
    }

    /** The latest of all symbols. */
    public List<Tick> all() {
        return List.copyOf(latest.values());
    }

    /** The latest of each of these symbols that has any. */
    public List<Tick> of(Collection<String> symbols) {
        return symbols.stream().map(latest::get).filter(Objects::nonNull).toList();
    }
}
