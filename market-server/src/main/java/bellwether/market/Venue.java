package bellwether.market;

import bellwether.contract.InstrumentKind;
import bellwether.reference.Exchange;
import bellwether.reference.Exchanges;
import bellwether.reference.MarketIndex;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where an instrument trades, in Yahoo's terms.
 *
 * @param code Yahoo's {@code exchangeName}: NMS, NYQ, PCX, LSE, CCY
 * @param name Yahoo's {@code fullExchangeName}: NasdaqGS, NYSE, NYSEArca, LSE, CCY
 * @param mic ISO 10383 code, for the trading calendar; null where there is no exchange (currencies)
 * @param zone that the exchange's dates and hours are in
 */
public record Venue(String code, String name, @Nullable String mic, ZoneId zone) {
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    public static final Venue NASDAQ = new Venue("NMS", "NasdaqGS", "XNAS", NEW_YORK);
    public static final Venue NYSE = new Venue("NYQ", "NYSE", "XNYS", NEW_YORK);
    public static final Venue NYSE_ARCA = new Venue("PCX", "NYSEArca", "ARCX", NEW_YORK);
    public static final Venue CURRENCIES = new Venue("CCY", "CCY", null, ZoneId.of("Europe/London"));
    public static final Venue CRYPTO = new Venue("CCC", "CCC", null, ZoneId.of("UTC"));

    /**
     * By the world indices, then the symbol's suffix; else it trades in the United States: ETFs on Arca, shares of up
     * to three letters on the New York Stock Exchange, of more on Nasdaq. (No list tells it; the sessions are the
     * same.)
     */
    static Venue of(String symbol, InstrumentKind kind) {
        return switch (kind) {
            case CURRENCY -> CURRENCIES;
            case CRYPTO -> CRYPTO;
            case FUTURE -> new Venue("CMX", "COMEX", null, NEW_YORK);
            case FUND -> NASDAQ;
            case ETF -> abroad(symbol).orElse(NYSE_ARCA);
            case EQUITY, INDEX -> abroad(symbol).orElse(symbol.length() > 3 && !symbol.contains("-") ? NASDAQ : NYSE);
        };
    }

    private static Optional<Venue> abroad(String symbol) {
        return Exchanges.indices().stream()
                .filter(index -> index.symbol().equals(symbol))
                .map(MarketIndex::exchange)
                .findFirst()
                .or(() -> Exchanges.bySymbolSuffix(symbol))
                .map(Venue::of);
    }

    private static Venue of(Exchange exchange) {
        return new Venue(exchange.yahooCode(), exchange.name(), exchange.mic(), exchange.zone());
    }
}
