package bellwether.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A split or dividend, as received.
 *
 * @param at an instant of the ex-date
 */
public sealed interface Event {
    Instant at();

    record Split(
            Instant at,
            @Nullable Double numerator,
            @Nullable Double denominator) implements Event {}

    record Dividend(Instant at, @Nullable Double amount) implements Event {}
}
