package bellwether.quote.instrument;

import bellwether.contract.InstrumentKind;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the other features need to know of an instrument.
 *
 * @param id of its rows
 * @param kind null like name, mic, currency and timeZone while only bars of the symbol have arrived
 */
public record Listed(
        int id,
        String symbol,
        @Nullable String name,
        @Nullable InstrumentKind kind,
        @Nullable String mic,
        @Nullable String currency,
        @Nullable ZoneId timeZone) {
    /** The zone of an instrument of which only bars are known. */
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** The exchange's zone; New York's as long as it is unknown. */
    public ZoneId zone() {
        return timeZone == null ? NEW_YORK : timeZone;
    }
}
