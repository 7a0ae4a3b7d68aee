package bellwether.quote.stream;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The data of the event {@code bar}: the latest bar of a symbol.
 *
 * @param finished false for a bar that can still change ({@code final} on the wire)
 * @param asOf when it was fetched
 */
@RegisterForReflection
record BarEvent(
        String symbol,
        LocalDate date,
        @Nullable Float open,
        @Nullable Float high,
        @Nullable Float low,
        @Nullable Float close,
        @Nullable Long volume,
        @Nullable String currency,

        @com.fasterxml.jackson.annotation.JsonProperty("final")
        boolean finished,

        String source,
        Instant asOf) {}
