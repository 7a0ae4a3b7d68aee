package bellwether.market.yahoo;

import java.util.Arrays;
import java.util.List;

/** The lengths of bars that Yahoo knows. */
enum Interval {
    ONE_MINUTE("1m", 30),
    TWO_MINUTES("2m", 60),
    FIVE_MINUTES("5m", 60),
    FIFTEEN_MINUTES("15m", 60),
    THIRTY_MINUTES("30m", 60),
    SIXTY_MINUTES("60m", 730),
    NINETY_MINUTES("90m", 60),
    HOUR("1h", 730),
    FOUR_HOURS("4h", 730),
    DAY("1d", Interval.UNLIMITED),
    FIVE_DAYS("5d", Interval.UNLIMITED),
    WEEK("1wk", Interval.UNLIMITED),
    MONTH("1mo", Interval.UNLIMITED),
    QUARTER("3mo", Interval.UNLIMITED);

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final String code;
    private final int reachDays;

    Interval(String code, int reachDays) {
        this.code = code;
        this.reachDays = reachDays;
    }

    static Interval parse(String code) throws YahooError {
        for (Interval interval : values()) {
            if (interval.code.equals(code)) {
                return interval;
            }
        }
        List<String> codes =
                Arrays.stream(values()).map(interval -> interval.code).toList();
        throw YahooError.badRequest(
                "Invalid input - interval=" + code + " is not supported. Valid intervals: " + codes);
    }

    /** As {@code meta.dataGranularity} has it: 60m is an hour. */
    String granularity() {
        return this == SIXTY_MINUTES ? HOUR.code : code;
    }

    boolean isIntraday() {
        return compareTo(DAY) < 0;
    }

    /** How old its bars may be, in days. */
    int reachDays() {
        return reachDays;
    }
}
