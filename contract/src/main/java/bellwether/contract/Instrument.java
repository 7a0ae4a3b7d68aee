package bellwether.contract;

import java.time.ZoneId;
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
 * @param active false once it is no longer tracked or is delisted
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
        boolean active) {}
