package bellwether.reference;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A place of trading.
 *
 * @param mic market identifier code, ISO 10383
 * @param country ISO 3166, two letters
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param yahooSuffix what Yahoo appends to its symbols, with the dot; empty in the United States
 * @param yahooCode Yahoo's own name of it, as in {@code meta.exchangeName}
 * @param currency ISO 4217, of the exchange's country
 * @param open start of the regular session, local
 * @param close end of the regular session, local
 */
public record Exchange(
        String mic,
        String name,
        String city,
        String country,
        ZoneId zone,
        double latitude,
        double longitude,
        String yahooSuffix,
        String yahooCode,
        String currency,
        LocalTime open,
        LocalTime close) {}
