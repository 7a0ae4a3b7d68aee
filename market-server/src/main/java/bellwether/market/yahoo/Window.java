package bellwether.market.yahoo;

import bellwether.market.BarStamps;
import bellwether.market.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time that is asked for, both ends inclusive, in Unix seconds.
 *
 * @param range as asked for; empty where the ends were given
 */
record Window(long from, long to, String range) {
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

    /** The ends override the range; without either it is the last session. */
    static Window of(
            @Nullable String period1,
            @Nullable String period2,
            @Nullable String range,
            BarStamps stamps,
            Company company,
            Instant now)
            throws YahooError {
        if (period1 == null && period2 == null) {
            return ofRange(range == null ? "1d" : range, stamps, company, now);
        }
        long from = period1 == null ? stamps.daily(company.firstTradeDate()) : seconds("period1", period1);
        long to = period2 == null ? now.getEpochSecond() : seconds("period2", period2);
        if (from > to) {
            throw YahooError.badRequest(
                    "Invalid input - start date cannot be after end date. startDate = " + from + ", endDate = " + to);
        }
        return new Window(from, to, "");
    }

    /** The ranges that are worth asking for: none that is longer than the next shorter one that has it all. */
    static List<String> validRanges(Company company, BarStamps stamps, Instant now) {
        ZonedDateTime local = now.atZone(stamps.zone());
        LocalDate first = company.firstTradeDate();
        boolean fund = company.instrumentType().equals("MUTUALFUND");
        String[] before = {null};
        return RANGES.stream()
                .filter(range -> {
                    Period shorter = before[0] == null ? null : PERIODS.get(before[0]);
                    before[0] = range;
                    boolean covered = shorter != null
                            && PERIODS.containsKey(range)
                            && local.toLocalDate().minus(shorter).isBefore(first);
                    return !covered && !(fund && range.endsWith("d") && !range.equals("ytd"));
                })
                .toList();
    }

    private static Window ofRange(String range, BarStamps stamps, Company company, Instant now) throws YahooError {
        ZonedDateTime local = now.atZone(stamps.zone());
        Period period = PERIODS.get(range);
        long from;
        if (period != null) {
            from = local.minus(period).toEpochSecond();
        } else {
            from = switch (range) {
                case "1d" -> startOfSessions(1, stamps, now);
                case "5d" -> startOfSessions(5, stamps, now);
                case "ytd" -> stamps.midnight(local.toLocalDate().withDayOfYear(1));
                case "max" -> stamps.midnight(company.firstTradeDate());
                default ->
                    throw YahooError.badRequest(
                            "Invalid input - range=" + range + " is not supported. Valid ranges: " + RANGES);
            };
        }
        return new Window(from, now.getEpochSecond(), range);
    }

    /** Counted back from the session that has begun last. */
    private static long startOfSessions(int count, BarStamps stamps, Instant now) {
        LocalDate date = stamps.date(now);
        if (!stamps.calendar().isSession(date) || stamps.session(date).open().isAfter(now)) {
            date = stamps.calendar().previousSession(date);
        }
        for (int i = 1; i < count; i++) {
            date = stamps.calendar().previousSession(date);
        }
        return stamps.midnight(date);
    }

    private static long seconds(String name, String text) throws YahooError {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw YahooError.badRequest("Invalid input - " + name + "=" + text + " is not a number of seconds");
        }
    }
}
