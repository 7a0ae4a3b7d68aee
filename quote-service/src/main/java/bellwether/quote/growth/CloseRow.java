package bellwether.quote.growth;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An adjusted close as it is stored.
 *
 * @param adjustedClose adjusted by the source for the splits and dividends up to its fetch
 * @param exchangeTime the exchange's clock at the fetch
 * @param finished false while the session is not over
 */
record CloseRow(LocalDate date, float adjustedClose, Instant exchangeTime, boolean finished) {}
