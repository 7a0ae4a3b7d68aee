package bellwether.market;

import bellwether.reference.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The parts of one trading day, in Unix seconds. In the United States shares and ETFs trade from 04:00 to 20:00; elsewhere
 * the times before and after are empty.
 */
public record TradingPeriods(LocalDate date, long preOpen, long open, long close, long postClose) {
    private static final Duration US_BEFORE = Duration.ofMinutes(330);
    private static final Duration US_AFTER = Duration.ofHours(4);

    public static boolean hasPrePost(Company company) {
        return company.venue().zone().equals(Venue.NEW_YORK)
                && switch (company.kind()) {
                    case EQUITY, ETF -> true;
                    case INDEX, CURRENCY, CRYPTO, FUTURE, FUND -> false;
                };
    }

    static TradingPeriods of(Session session, boolean prePost) {
        long open = session.open().getEpochSecond();
        long close = session.close().getEpochSecond();
        return new TradingPeriods(
                session.date(),
                prePost ? open - US_BEFORE.toSeconds() : open,
                open,
                close,
                prePost ? close + US_AFTER.toSeconds() : close);
    }

    public static TradingPeriods of(Company company, BarStamps stamps, LocalDate date) {
        return of(stamps.session(date), hasPrePost(company));
    }

    /** The trading day that is going on, or else the next one. */
    public static TradingPeriods current(Company company, BarStamps stamps, Instant now) {
        LocalDate date = stamps.date(now);
        if (stamps.calendar().isSession(date)) {
            TradingPeriods today = of(company, stamps, date);
            if (now.getEpochSecond() <= today.postClose) {
                return today;
            }
        }
        return of(company, stamps, stamps.calendar().nextSession(date));
    }

    /** Yahoo's {@code marketState}. */
    public String stateAt(Instant now) {
        long second = now.getEpochSecond();
        if (second < preOpen) {
            return "CLOSED";
        } else if (second < open) {
            return "PRE";
        } else if (second < close) {
            return "REGULAR";
        }
        return second < postClose ? "POST" : "CLOSED";
    }
}
