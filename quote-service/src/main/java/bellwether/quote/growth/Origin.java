package bellwether.quote.growth;

import java.time.Instant;

/**
 * Where an instrument's newest bar comes from.
 *
 * @param source the market
 * @param asOf when it was fetched
 */
record Origin(String source, Instant asOf) {}
