package bellwether.reference;

import bellwether.contract.InstrumentKind;
import org.jspecify.annotations.Nullable;

/**
 * An instrument to be tracked.
 *
 * @param symbol in Yahoo's spelling
 * @param sector one of the eleven GICS sectors; equities only
 * @param industry GICS sub-industry; equities only
 * @param hourly hourly bars are wanted too
 */
public record Listing(
        String symbol,
        String name,
        InstrumentKind kind,
        @Nullable String sector,
        @Nullable String industry,
        boolean hourly) {}
