package bellwether.quote.freshness;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far one active instrument has come.
 *
 * @param live whether its newest bar of all can still change
 * @param session the date of its newest final bar; null without one, like all that follows
 */
record Newest(
        @Nullable String kind,
        @Nullable String timeZone,
        boolean live,
        @Nullable LocalDate session,
        @Nullable Instant exchangeTime,
        @Nullable Instant fetchedAt,
        @Nullable String source) {}
