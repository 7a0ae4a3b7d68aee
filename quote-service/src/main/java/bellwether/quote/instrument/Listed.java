package bellwether.quote.instrument;

import bellwether.contract.InstrumentKind;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the other features need to know of an instrument.
 *
 * @param id of its rows
 * @param kind null like all that follows while only bars of the symbol have arrived
 * @param exchange its name, as the source has it
 */
public record Listed(
        int id,
        String symbol,
        @Nullable String name,
        @Nullable InstrumentKind kind,
        @Nullable String exchange,
        @Nullable String mic,
        @Nullable String sector,
        @Nullable String industry,
        @Nullable String currency,
        @Nullable ZoneId timeZone) {
    /** The zone of an instrument of which only bars are known. */
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** The exchange's zone; New York's as long as it is unknown. */
    public ZoneId zone() {
        return timeZone == null ? NEW_YORK : timeZone;
    }
}
