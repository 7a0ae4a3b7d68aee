package bellwether.movers.ranking;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The stretch of time that a percent change spans. On the wire: the lower-case name. */
public enum Period {
    DAY("the symbol's last final close before the session"),
    WEEK("the symbol's last final close on or before the day one week earlier"),
    MONTH("the symbol's last final close on or before the same day one calendar month earlier"
            + " (that month's last day, where it is shorter)"),
    YEAR("the symbol's last final close on or before the same day one calendar year earlier"
            + " (28 February for 29 February)");

    private final String previousClose;

    Period(String previousClose) {
        this.previousClose = previousClose;
    }

    public static Optional<Period> find(String wireName) {
        for (Period period : values()) {
            if (period.wireName().equals(wireName)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The latest date that the previous close may have, for a ranking of the date. */
    public LocalDate reference(LocalDate date) {
        return switch (this) {
            case DAY -> date.minusDays(1);
            case WEEK -> date.minusWeeks(1);
            case MONTH -> date.minusMonths(1);
            case YEAR -> date.minusYears(1);
        };
    }

    /** In words, how the percent change is made. */
    public String formula(boolean finalOnly) {
        String close = finalOnly ? "the session's final close" : "the session's close so far";
        return "percent change = 100 × (close ÷ previous close − 1); close is " + close + ", previous close is "
                + previousClose + "; both as they were traded, the previous one divided by the splits between the two";
    }
}
