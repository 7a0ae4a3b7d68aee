package bellwether.quote.stream;

import org.jspecify.annotations.Nullable;

/**
 * An event as it goes over the wire.
 *
 * @param name tick, bar or freshness
 * @param symbol that it is about; null if it is about all
 * @param json its data, in one line
 */
record StreamEvent(String name, @Nullable String symbol, String json) {}
