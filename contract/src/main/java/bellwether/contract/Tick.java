package bellwether.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price as it was made: the value of {@link Topics#TICKS}. It is news, not history: a symbol's newer tick replaces the
 * one before, none is repeated, and what a session's prices were in the end is told by its bar.
 *
 * @param time when the price was made, by the source
 * @param session the part of the trading day
 * @param change against the previous close as the source sent it (after the session: against its close); null if it sent
 *     none
 * @param changePercent likewise, in percent
 * @param previousClose as the source sent it last
 * @param dayVolume traded since the day began, as the source sent it last
 * @param currency as the source quotes it: GBp, ZAc and ILA are hundredths
 * @param source the market that it comes from: yahoo, simulated or replay
 * @param receivedAt when it reached us
 */
public record Tick(
        String symbol,
        float price,
        Instant time,
        MarketHours session,
        @Nullable Float change,
        @Nullable Float changePercent,
        @Nullable Float previousClose,
        @Nullable Long dayVolume,
        @Nullable String currency,
        String source,
        Instant receivedAt) {

    /** @throws IllegalArgumentException if the price is not above zero */
    public Tick {
        if (!(price > 0) || Float.isInfinite(price)) {
            throw new IllegalArgumentException("a price of " + price);
        }
    }

    /**
     * The deterministic event id ({@code ce_id}): {@code AAPL|2026-11-20T15:04:05.250Z|9f86d081884c7d65}, the symbol, the
     * time and a fingerprint of the rest but for the time of receipt.
     */
    public String id() {
        String facts = price + "|" + session.wireName() + "|" + change + "|" + changePercent + "|" + previousClose + "|"
                + dayVolume + "|" + currency + "|" + source;
        return symbol + "|" + time + "|" + Fingerprint.hex(Fingerprint.of(facts));
    }

    /** One that comes after a newer one is too late. */
    public boolean isOlderThan(Tick other) {
        return time.isBefore(other.time);
    }
}
