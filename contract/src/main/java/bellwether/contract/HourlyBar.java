package bellwether.contract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One hour of one instrument: the value of {@link Topics#BARS_HOURLY}.
 *
 * @param start the hour's beginning; the first of a session may be shorter than an hour
 */
public record HourlyBar(String symbol, Instant start, Prices prices, Provenance provenance) implements Bar {
    private static final DateTimeFormatter SLOT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    @Override
    public String slot() {
        return SLOT.format(start);
    }
}
