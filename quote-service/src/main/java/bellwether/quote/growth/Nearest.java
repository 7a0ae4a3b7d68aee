package bellwether.quote.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Finds the date nearest to another; of two as near the earlier. */
final class Nearest {
    private final LocalDate to;
    private @Nullable LocalDate found;

    Nearest(LocalDate to) {
        this.to = to;
    }

    void offer(@Nullable LocalDate date) {
        if (date != null && (found == null || isNearer(date, found))) {
            found = date;
        }
    }

    private boolean isNearer(LocalDate one, LocalDate other) {
        long difference = distance(one) - distance(other);
        return difference < 0 || (difference == 0 && one.isBefore(other));
    }

    private long distance(LocalDate date) {
        return Math.abs(ChronoUnit.DAYS.between(to, date));
    }

    @Nullable
    LocalDate found() {
        return found;
    }
}
