package bellwether.reference;

/**
 * A world index and where it trades.
 *
 * @param symbol in Yahoo's spelling
 */
public record MarketIndex(String symbol, String name, Exchange exchange) {}
