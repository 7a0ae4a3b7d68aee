package bellwether.market.replay;

import bellwether.market.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The replay's present.
 *
 * @param live the day's session is still going on
 */
record Today(LocalDate date, boolean live) {
    /** After the end of all trading of that day in New York. */
    private static final LocalTime EVENING = LocalTime.of(20, 0);
    /** Within the session, on half days too. */
    private static final LocalTime MIDDAY = LocalTime.of(12, 45);

    Instant now() {
        return date.atTime(live ? MIDDAY : EVENING).atZone(Venue.NEW_YORK).toInstant();
    }
}
