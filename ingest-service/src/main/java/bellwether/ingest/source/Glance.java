package bellwether.ingest.source;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The latest closes of one symbol: enough to know whether anything is due.
 *
 * @param closes by the exchange's date, rounded to {@link Meta#decimals()}; dates without a close are left out
 */
public record Glance(String symbol, Meta meta, NavigableMap<LocalDate, Double> closes, Origin origin) {
    public Glance {
        closes = Collections.unmodifiableNavigableMap(new TreeMap<>(closes));
    }
}
