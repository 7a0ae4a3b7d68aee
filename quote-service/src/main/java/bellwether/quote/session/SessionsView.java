package bellwether.quote.session;

import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The session that goes on, or that was the last, and the one after it.
 *
 * @param marketTime the clock that this was read by: a replay's own, else the wall clock
 * @param timeZone of the calendar: the exchange's, UTC for what trades every day
 * @param open whether the session goes on at that time; a lunch break is part of it
 */
record SessionsView(String symbol, Instant marketTime, String timeZone, boolean open, Session session, Session next) {

    static SessionsView of(String symbol, TradingCalendar calendar, Instant now) {
        LocalDate tomorrow = LocalDate.ofInstant(now, calendar.zone()).plusDays(1);
        Session latest = begunBefore(calendar, tomorrow, now);
        Session next = of(calendar, calendar.nextSession(latest.date()));
        return new SessionsView(symbol, now, calendar.zone().getId(), now.isBefore(latest.close()), latest, next);
    }

    private static Session begunBefore(TradingCalendar calendar, LocalDate date, Instant now) {
        Session session = of(calendar, calendar.previousSession(date.plusDays(1)));
        while (session.open().isAfter(now)) {
            session = of(calendar, calendar.previousSession(session.date()));
        }
        return session;
    }

    private static Session of(TradingCalendar calendar, LocalDate date) {
        return calendar.session(date).orElseThrow();
    }
}
