package bellwether.movers.ranking;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The stretch of time that a percent change spans. On the wire: the lower-case name. */
public enum Period {
    DAY("the day before the session"),
    WEEK("one week before the session"),
    MONTH("one calendar month before the session"),
    YEAR("one calendar year before the session");

    private final String distance;

    Period(String distance) {
        this.distance = distance;
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

    /**
     * The latest date that the previous close may have, for a ranking of the date: that of the reference session if there
     * is one on it, else that session is the one before. A month without that day has its last one instead.
     */
    public LocalDate reference(LocalDate date) {
        return switch (this) {
            case DAY -> date.minusDays(1);
            case WEEK -> date.minusWeeks(1);
            case MONTH -> date.minusMonths(1);
            case YEAR -> date.minusYears(1);
        };
    }

    /** In words, how the percent change is made. */
    public String formula(LocalDate date, boolean finalOnly) {
        return "percent change = 100 × (close ÷ previous close − 1); close is that of the session of " + date
                + (finalOnly ? ", final" : ", or the one so far")
                + "; previous close is the final one of the last session"
                + " on or before " + reference(date) + " (" + distance
                + ") in which the symbol traded, by its exchange's"
                + " calendar; both as they were traded, the previous one divided by the splits between the two";
    }
}
