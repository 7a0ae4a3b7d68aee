package bellwether.quote.bar;

import bellwether.service.Parameter;
import bellwether.service.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates from one to another, both included. What can't be read is a {@link Problem} with status 400. */
public record DateRange(LocalDate from, LocalDate to) {
    /** Bounds that every database and calendar can hold. */
    static final DateRange EVER = new DateRange(LocalDate.of(1800, 1, 1), LocalDate.of(2200, 1, 1));

    /** Of the parameters from and to; without them there is no bound on that side. */
    public static DateRange parse(@Nullable String from, @Nullable String to) {
        LocalDate first = date("from", from);
        LocalDate last = date("to", to);
        DateRange range = new DateRange(first == null ? EVER.from() : first, last == null ? EVER.to() : last);
        if (range.from().isAfter(range.to())) {
            throw Problem.badParameter("from", "after to");
        }
        return range;
    }

    /** @return null if the parameter is absent or empty */
    public static @Nullable LocalDate date(String name, @Nullable String text) {
        LocalDate date = Parameter.date(name, text);
        if (date != null && (date.isBefore(EVER.from()) || date.isAfter(EVER.to()))) {
            throw Problem.badParameter(name, "between " + EVER.from() + " and " + EVER.to() + ", not " + date);
        }
        return date;
    }
}
