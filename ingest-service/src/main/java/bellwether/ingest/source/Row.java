package bellwether.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of an answer, as received: null is missing, and the texts "NaN" and "Infinity" stand as such.
 *
 * @param stamp of the bar; a live bar has that of its latest trade
 */
public record Row(
        @Nullable Instant stamp,
        @Nullable Double open,
        @Nullable Double high,
        @Nullable Double low,
        @Nullable Double close,
        @Nullable Double adjustedClose,
        @Nullable Double volume) {

    public boolean isEmpty() {
        return open == null && high == null && low == null && close == null && adjustedClose == null && volume == null;
    }
}
