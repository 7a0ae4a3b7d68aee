package bellwether.quote.bar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The span of one bar of an answer. */
enum Interval {
    DAY,
    /** Monday to Sunday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    HOUR;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the span that the date is in. */
    LocalDate begin(LocalDate date) {
        return switch (this) {
            case DAY, HOUR -> date;
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
        };
    }

    /** The last day of the span that the date is in. */
    LocalDate end(LocalDate date) {
        return switch (this) {
            case DAY, HOUR -> date;
            case WEEK -> date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> date.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
