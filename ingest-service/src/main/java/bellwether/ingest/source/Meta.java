package bellwether.ingest.source;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says about its instrument.
 *
 * @param instrumentType the source's word: EQUITY, ETF, …
 * @param exchangeCode the source's code of the exchange: NMS, NYQ, …
 * @param zone of the exchange: what makes a stamp a date
 * @param firstTrade of the instrument's history
 * @param exchangeTime the latest trade
 * @param session the regular session that is under way, was the last, or comes next
 * @param decimals that prices are rounded to in short answers
 */
public record Meta(
        @Nullable String name,
        @Nullable String currency,
        @Nullable String instrumentType,
        @Nullable String exchangeCode,
        @Nullable String exchangeName,
        ZoneId zone,
        @Nullable Instant firstTrade,
        Instant exchangeTime,
        @Nullable Period session,
        int decimals) {

    /** @param end exclusive */
    public record Period(Instant start, Instant end) {}
}
