package bellwether.market.simulated;

import java.time.LocalDate;

/** Quarterly results: each instrument has its day in the weeks after a quarter's end. */
final class News {
    private static final int FIRST_DAY = 10;
    private static final int DAYS = 45;

    private News() {}

    /** Whether there are news after the one session and up to the other. */
    static boolean between(Noise noise, LocalDate afterExclusive, LocalDate untilInclusive) {
        LocalDate news = inQuarterOf(noise, untilInclusive);
        return news.isAfter(afterExclusive) && !news.isAfter(untilInclusive);
    }

    private static LocalDate inQuarterOf(Noise noise, LocalDate date) {
        int firstMonth = (date.getMonthValue() - 1) / 3 * 3 + 1;
        int quarter = date.getYear() * 4 + firstMonth / 3;
        int day = FIRST_DAY + (int) (noise.uniform(Noise.Stream.NEWS, quarter) * DAYS);
        return LocalDate.of(date.getYear(), firstMonth, 1).plusDays(day);
    }
}
