package bellwether.market;

import bellwether.contract.InstrumentKind;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The stamps of an instrument's bars, in Unix seconds, and the sessions they are made of. */
public final class BarStamps {
    /** Yahoo reports the last trade of a session a second after its end. */
    private static final long CLOSING_PRINT_SECONDS = 1;

    private final TradingCalendar calendar;
    private final boolean atMidnight;
    private final LocalTime usualOpen;
    private final LocalTime usualClose;

    private BarStamps(TradingCalendar calendar, boolean atMidnight) {
        this.calendar = calendar;
        this.atMidnight = atMidnight;
        Session usual = calendar.session(calendar.nextSession(LocalDate.EPOCH)).orElseThrow();
        usualOpen = LocalTime.ofInstant(usual.open(), calendar.zone());
        usualClose = LocalTime.ofInstant(usual.close(), calendar.zone());
    }

    public static BarStamps of(Company company) {
        return of(company.kind(), company.venue());
    }

    static BarStamps of(InstrumentKind kind, Venue venue) {
        boolean atMidnight =
                kind == InstrumentKind.CURRENCY || kind == InstrumentKind.CRYPTO || kind == InstrumentKind.FUTURE;
        return new BarStamps(TradingCalendar.forInstrument(kind, venue.mic()), atMidnight);
    }

    public TradingCalendar calendar() {
        return calendar;
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    /** The session of that date; where the calendar has none, the one it would have had at the usual hours. */
    public Session session(LocalDate date) {
        return calendar.session(date).orElseGet(() -> {
            LocalDate lastDay = usualClose.isAfter(usualOpen) ? date : date.plusDays(1);
            Instant open = date.atTime(usualOpen).atZone(zone()).toInstant();
            return new Session(
                    date, open, lastDay.atTime(usualClose).atZone(zone()).toInstant(), false);
        });
    }

    /** The stamp of a past day's bar: the session's open; local midnight for currencies, crypto and futures. */
    public long daily(LocalDate date) {
        return atMidnight ? midnight(date) : session(date).open().getEpochSecond();
    }

    /** The stamp of the current day's bar, which is the time of its last trade: now, or the session's end. */
    public long lastTrade(LocalDate date, Instant now) {
        // A day that ends at midnight ends a minute early, as at Yahoo: else its last trade were on the next date.
        long closingPrint = atMidnight ? -60 : CLOSING_PRINT_SECONDS;
        long end = session(date).close().getEpochSecond() + closingPrint;
        return Math.clamp(now.getEpochSecond(), daily(date), end);
    }

    /** Local midnight. */
    public long midnight(LocalDate date) {
        return date.atStartOfDay(zone()).toEpochSecond();
    }

    /** The exchange's own date at that moment. */
    public LocalDate date(long stamp) {
        return date(Instant.ofEpochSecond(stamp));
    }

    public LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }
}
