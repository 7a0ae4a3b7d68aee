package bellwether.quote.yahoo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bar as it is stored, on the basis of its own fetch.
 *
 * @param slot days since 1970 of a daily bar, Unix seconds of an hour's start
 * @param adjustedClose null for hours
 */
record BarRow(
        long slot,
        @Nullable Float open,
        @Nullable Float high,
        @Nullable Float low,
        @Nullable Float close,
        @Nullable Float adjustedClose,
        @Nullable Long volume,
        boolean finished,
        Instant exchangeTime,
        Instant fetchedAt,
        String source,
        @Nullable String currency) {}
