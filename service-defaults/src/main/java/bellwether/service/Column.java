package bellwether.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}.
 *
 * @param values as the kind says, null where one is missing
 */
public record Column(String name, Kind kind, List<? extends @Nullable Object> values) {
    /** What the values are, which a form that has types keeps. */
    public enum Kind {
        TEXT,
        /** Long or Integer; 64 bits. */
        WHOLE,
        FLOAT32,
        FLOAT64,
        FLAG,
        /** LocalDate. */
        DATE,
        /** Instant, to the microsecond. */
        INSTANT
    }
}
