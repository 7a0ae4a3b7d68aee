package bellwether.quote.yahoo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The time that is asked for, both ends inclusive, in Unix seconds.
 *
 * @param range as asked for; empty where the ends were given
 */
record Window(long from, long to, String range) {
    static final long EARLIEST = Instant.parse("1800-01-02T00:00:00Z").getEpochSecond();
    static final long LATEST = Instant.parse("2199-12-30T00:00:00Z").getEpochSecond();
    static final List<String> RANGES = List.of("1d", "5d", "1mo", "3mo", "6mo", "1y", "2y", "5y", "10y", "ytd", "max");

    private static final Map<String, Period> PERIODS = Map.of(
            "1mo", Period.ofMonths(1),
            "3mo", Period.ofMonths(3),
            "6mo", Period.ofMonths(6),
            "1y", Period.ofYears(1),
            "2y", Period.ofYears(2),
            "5y", Period.ofYears(5),
            "10y", Period.ofYears(10));

    boolean isExplicit() {
        return range.isEmpty();
    }

    boolean contains(long stamp) {
        return stamp >= from && stamp <= to;
    }

    /** From the first day of the bar that it begins in. */
    Window wholeBars(Interval interval, BarStamps stamps) {
        return interval.compareTo(Interval.WEEK) < 0
                ? this
                : new Window(stamps.midnight(interval.start(stamps.date(from))), to, range);
    }

    /** @throws YahooError 400 if Yahoo has no such range */
    static String checkRange(String range) {
        if (!RANGES.contains(range)) {
            throw YahooError.badRequest(
                    "Invalid input - range=" + range + " is not supported. Valid ranges: " + RANGES);
        }
        return range;
    }

    /**
     * The ends override the range. A range of days begins earlier, see {@link #beginning}.
     *
     * @throws YahooError 400 if it ends before it begins, 422 if bars of that length are not stored
     */
    static Window of(ChartRequest request, BarStamps stamps, Instant now) {
        Window window = request.isExplicit()
                ? between(request, now)
                : new Window(start(request.range(), stamps, now), now.getEpochSecond(), request.range());
        if (!request.interval().isStored()) {
            throw YahooError.notStored(request.interval(), window);
        }
        return window;
    }

    private static Window between(ChartRequest request, Instant now) {
        long from = Objects.requireNonNullElse(request.period1(), EARLIEST);
        long to = Objects.requireNonNullElse(request.period2(), now.getEpochSecond());
        if (from > to) {
            throw YahooError.badRequest(
                    "Invalid input - start date cannot be after end date. startDate = " + from + ", endDate = " + to);
        }
        return new Window(from, to, "");
    }

    private static long start(String range, BarStamps stamps, Instant now) {
        ZonedDateTime local = now.atZone(stamps.zone());
        Period period = PERIODS.get(range);
        if (period != null) {
            return local.minus(period).toEpochSecond();
        }
        return switch (range) {
            case "ytd" -> stamps.midnight(local.toLocalDate().withDayOfYear(1));
            case "max" -> EARLIEST;
            default -> now.getEpochSecond();
        };
    }

    /**
     * The window for one instrument. Days are counted in its own sessions, from the newest that is stored.
     *
     * @param sessions the newest last
     */
    Window beginning(List<LocalDate> sessions, BarStamps stamps) {
        int days =
                switch (range) {
                    case "1d" -> 1;
                    case "5d" -> 5;
                    default -> 0;
                };
        if (days == 0 || sessions.isEmpty()) {
            return this;
        }
        LocalDate first = sessions.get(Math.max(0, sessions.size() - days));
        return new Window(stamps.midnight(first), to, range);
    }
}
