package bellwether.movers.publish;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ranking that was published.
 *
 * @param key universe and period: {@code all|day}
 * @param eventId differs for each ranking
 * @param asOf when the newest of its bars was fetched
 */
public record Publication(
        String key,
        String eventId,
        LocalDate date,
        @Nullable Instant asOf) {}
