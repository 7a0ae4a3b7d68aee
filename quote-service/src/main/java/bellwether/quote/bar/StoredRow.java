package bellwether.quote.bar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a stored bar comes from. */
sealed interface StoredRow permits DailyRow, HourlyRow {
    Instant fetchedAt();

    String source();

    @Nullable
    String currency();
}
