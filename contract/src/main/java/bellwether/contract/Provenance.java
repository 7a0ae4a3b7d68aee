package bellwether.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a bar comes from and how far it can be trusted.
 *
 * @param finished true once the session is over ({@code final} on the wire)
 * @param revision 1 for the first that was published of this bar, then one more for each correction
 * @param source the market it was fetched from: yahoo, simulated or replay
 * @param exchangeTime the exchange's latest trade when the bar was fetched: prices are adjusted for the splits up to
 *     its date, so that two bars fetched at different times can be put on one basis
 * @param fetchedAt when we fetched it
 * @param repaired in words, what was put right because the truth was certain; null if the prices are as the source sent
 *     them
 */
public record Provenance(
        @Nullable String currency,
        boolean finished,
        int revision,
        String source,
        Instant exchangeTime,
        Instant fetchedAt,
        @Nullable String repaired) {

    /** Prices as the source sent them. */
    public Provenance(
            @Nullable String currency,
            boolean finished,
            int revision,
            String source,
            Instant exchangeTime,
            Instant fetchedAt) {
        this(currency, finished, revision, source, exchangeTime, fetchedAt, null);
    }
}
