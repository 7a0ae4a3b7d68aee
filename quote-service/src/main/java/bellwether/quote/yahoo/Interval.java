package bellwether.quote.yahoo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;

/** The lengths of bars that Yahoo knows. Those under an hour, and four hours, are not stored here. */
enum Interval {
    ONE_MINUTE("1m"),
    TWO_MINUTES("2m"),
    FIVE_MINUTES("5m"),
    FIFTEEN_MINUTES("15m"),
    THIRTY_MINUTES("30m"),
    SIXTY_MINUTES("60m"),
    NINETY_MINUTES("90m"),
    HOUR("1h"),
    FOUR_HOURS("4h"),
    DAY("1d"),
    FIVE_DAYS("5d"),
    WEEK("1wk"),
    MONTH("1mo"),
    QUARTER("3mo");

    private final String code;

    Interval(String code) {
        this.code = code;
    }

    /** @throws YahooError 400 if Yahoo has no such interval */
    static Interval parse(String code) {
        for (Interval interval : values()) {
            if (interval.code.equals(code)) {
                return interval == SIXTY_MINUTES ? HOUR : interval;
            }
        }
        List<String> codes =
                Arrays.stream(values()).map(interval -> interval.code).toList();
        throw YahooError.badRequest(
                "Invalid input - interval=" + code + " is not supported. Valid intervals: " + codes);
    }

    /** As {@code meta.dataGranularity} has it: 60m is an hour. */
    String granularity() {
        return code;
    }

    boolean isStored() {
        return this == HOUR || compareTo(DAY) >= 0;
    }

    /** The first day of the bar that the date is in. Five days are any five bars, and begin wherever they are asked for. */
    LocalDate start(LocalDate date) {
        return switch (this) {
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> date.withDayOfMonth(1);
            case QUARTER -> date.with(date.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
            case ONE_MINUTE,
                    TWO_MINUTES,
                    FIVE_MINUTES,
                    FIFTEEN_MINUTES,
                    THIRTY_MINUTES,
                    SIXTY_MINUTES,
                    NINETY_MINUTES,
                    HOUR,
                    FOUR_HOURS,
                    DAY,
                    FIVE_DAYS -> date;
        };
    }
}
