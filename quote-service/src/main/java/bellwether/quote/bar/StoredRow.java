package bellwether.quote.bar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a stored bar comes from. */
sealed interface StoredRow permits DailyRow, HourlyRow {
    /** As an answer names it: its date, or its start as a UTC instant. */
    String label();

    Instant fetchedAt();

    String source();

    @Nullable
    String currency();

    @Nullable
    String repaired();
}
