package bellwether.market;

import java.time.ZoneId;
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
}
