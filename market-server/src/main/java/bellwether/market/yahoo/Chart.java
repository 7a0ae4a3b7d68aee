package bellwether.market.yahoo;

import bellwether.market.BarStamps;
import bellwether.market.Company;
import bellwether.market.Latest;
import bellwether.market.Market;
import bellwether.market.Series;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The bars of one instrument in one window, and the figures beside them.
 *
 * @param latest null for an instrument that never had a close
 * @param closeBefore the last close before the window, {@link Series#MISSING} without one
 */
record Chart(
        Company company,
        BarStamps stamps,
        Instant now,
        Window window,
        Interval interval,
        Series bars,
        @Nullable Latest latest,
        float closeBefore) {
    private static final int YEAR_DAYS = 380;
    /** Longer than any run of days without a session. */
    private static final int GAP_DAYS = 21;

    private static final int LONGEST_MINUTES_WINDOW_DAYS = 8;
    private static final long DAY_SECONDS = 86_400;

    static Chart of(Market market, Company company, ChartRequest request) throws YahooError {
        Instant now = market.now();
        BarStamps stamps = BarStamps.of(company);
        Window window = Window.of(request.period1(), request.period2(), request.range(), stamps, company, now);
        Interval interval = coarsened(request.interval(), window, company);
        checkReach(market, interval, window, now);
        LocalDate from = Aggregation.start(interval, stamps.date(window.from()));
        LocalDate to = stamps.date(Math.min(window.to(), now.getEpochSecond()));
        LocalDate today = stamps.date(now);
        LocalDate earliest = earlier(from, to).minusDays(GAP_DAYS);
        Series daily = market.daily(company.symbol(), earlier(earliest, today.minusDays(YEAR_DAYS)), today);
        Series bars = interval.isIntraday()
                ? hourly(market, company, window, from, to)
                : Aggregation.of(
                        interval,
                        daily.between(interval == Interval.DAY ? window.from() : stamps.midnight(from), window.to()),
                        stamps);
        checkExistence(daily, bars, company, stamps, window);
        long start = bars.isEmpty() ? window.from() : stamps.midnight(stamps.date(bars.stamp(0)));
        Latest latest = Latest.of(daily, stamps, now).orElse(null);
        return new Chart(company, stamps, now, window, interval, bars, latest, closeBefore(daily, start));
    }

    private static Series hourly(Market market, Company company, Window window, LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? Series.EMPTY
                : market.hourly(company.symbol(), from, to).between(window.from(), window.to());
    }

    /** Yahoo answers funds' whole history in quarters, whatever was asked, and doesn't say so but in the meta data. */
    private static Interval coarsened(Interval interval, Window window, Company company) {
        boolean fund = company.instrumentType().equals("MUTUALFUND");
        return fund && window.range().equals("max") && interval == Interval.DAY ? Interval.QUARTER : interval;
    }

    private static void checkReach(Market market, Interval interval, Window window, Instant now) throws YahooError {
        if (!interval.isIntraday()) {
            return;
        }
        long age = now.getEpochSecond() - window.from();
        long length = window.to() - window.from();
        if (interval == Interval.ONE_MINUTE && length > LONGEST_MINUTES_WINDOW_DAYS * DAY_SECONDS) {
            throw YahooError.tooLong(interval.granularity(), window.from(), window.to(), LONGEST_MINUTES_WINDOW_DAYS);
        } else if (age > interval.reachDays() * DAY_SECONDS && !(isHour(interval) && market.keepsAllHours())) {
            throw YahooError.tooOld(interval.granularity(), window.from(), window.to(), interval.reachDays());
        } else if (!isHour(interval)) {
            throw YahooError.noDataInWindow(window.from(), window.to());
        }
    }

    private static boolean isHour(Interval interval) {
        return interval.granularity().equals(Interval.HOUR.granularity());
    }

    /** An empty window is fine for what still trades, and an error before the first day or after the last. */
    private static void checkExistence(Series daily, Series bars, Company company, BarStamps stamps, Window window)
            throws YahooError {
        if (!bars.isEmpty()) {
            return;
        }
        boolean tooEarly = window.to() < stamps.midnight(company.firstTradeDate());
        boolean gone = !daily.isEmpty() && daily.stamp(daily.size() - 1) < window.from() - GAP_DAYS * DAY_SECONDS;
        if (daily.isEmpty() && !company.hourly() || tooEarly || gone) {
            throw window.isExplicit() ? YahooError.noDataInWindow(window.from(), window.to()) : YahooError.notFound();
        }
    }

    private static float closeBefore(Series daily, long stamp) {
        int end = 0;
        while (end < daily.size() && daily.stamp(end) < stamp) {
            end++;
        }
        int row = Latest.closeBefore(daily, end);
        return row < 0 ? Series.MISSING : daily.close(row);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
