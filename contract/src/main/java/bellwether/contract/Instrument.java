package bellwether.contract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An instrument that is tracked: the value of {@link Topics#INSTRUMENTS}.
 *
 * @param exchange the exchange's name as people know it
 * @param mic ISO 10383 code of the exchange
 * @param sector GICS sector
 * @param industry GICS sub-industry
 * @param currency as the source quotes it: GBp, ZAc and ILA are hundredths
 * @param timeZone the exchange's
 * @param active false once it is no longer tracked or is delisted, and while the source has never known it
 * @param missedSessions the sessions on which the source said that it does not know the symbol, oldest first: those that
 *     were needed to believe it, and the latest; emptied when it answers again
 */
public record Instrument(
        String symbol,
        @Nullable String name,
        InstrumentKind kind,
        @Nullable String exchange,
        @Nullable String mic,
        @Nullable String sector,
        @Nullable String industry,
        @Nullable String currency,
        ZoneId timeZone,
        boolean active,
        List<LocalDate> missedSessions) {
    /** One "not found" may be bad luck: it is believed once it came on so many different sessions. */
    public static final int SESSIONS_TO_BELIEVE = 3;

    public Instrument {
        missedSessions = List.copyOf(missedSessions);
    }

    /** An instrument that the source knows. */
    public Instrument(
            String symbol,
            @Nullable String name,
            InstrumentKind kind,
            @Nullable String exchange,
            @Nullable String mic,
            @Nullable String sector,
            @Nullable String industry,
            @Nullable String currency,
            ZoneId timeZone,
            boolean active) {
        this(symbol, name, kind, exchange, mic, sector, industry, currency, timeZone, active, List.of());
    }

    public Status status() {
        if (missedSessions.isEmpty()) {
            return Status.LISTED;
        }
        return missedSessions.size() < SESSIONS_TO_BELIEVE ? Status.UNCONFIRMED : Status.DELISTED;
    }

    /** What is known of its being traded. On the wire: the lower-case name. */
    public enum Status {
        LISTED,
        /** The source said that it does not know it, but not often enough to be believed. */
        UNCONFIRMED,
        DELISTED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
