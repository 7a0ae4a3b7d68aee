package bellwether.quote.yahoo;

import bellwether.contract.InstrumentKind;
import bellwether.quote.instrument.Listed;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The stamps of an instrument's bars, in Unix seconds: of a day its session's open, of currencies, crypto and futures
 * its local midnight, and so where the exchange's hours are not known.
 */
final class BarStamps {
    private final ZoneId zone;
    private final TradingCalendar calendar;
    private final boolean atMidnight;
    private final LocalTime usualOpen;

    private BarStamps(ZoneId zone, TradingCalendar calendar, boolean atMidnight) {
        this.zone = zone;
        this.calendar = calendar;
        this.atMidnight = atMidnight;
        Session usual = calendar.session(calendar.nextSession(LocalDate.EPOCH)).orElseThrow();
        this.usualOpen = LocalTime.ofInstant(usual.open(), calendar.zone());
    }

    static BarStamps of(Listed instrument) {
        InstrumentKind kind = instrument.kind() == null ? InstrumentKind.EQUITY : instrument.kind();
        TradingCalendar calendar = TradingCalendar.forInstrument(kind, instrument.mic());
        boolean hoursKnown = calendar.zone().equals(instrument.zone());
        boolean atMidnight =
                switch (kind) {
                    case CURRENCY, CRYPTO, FUTURE -> true;
                    case EQUITY, ETF, INDEX, FUND -> !hoursKnown;
                };
        return new BarStamps(instrument.zone(), calendar, atMidnight);
    }

    ZoneId zone() {
        return zone;
    }

    /** The session that is going on, or else the next one. */
    Session currentSession(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        return calendar.session(today)
                .filter(session -> !now.isAfter(session.close()))
                .orElseGet(() -> calendar.session(calendar.nextSession(today)).orElseThrow());
    }

    long ofDay(LocalDate date) {
        if (atMidnight) {
            return midnight(date);
        }
        // A day on which the calendar has no session and yet there was one.
        Instant usual = date.atTime(usualOpen).atZone(zone).toInstant();
        return calendar.session(date).map(Session::open).orElse(usual).getEpochSecond();
    }

    long midnight(LocalDate date) {
        return date.atStartOfDay(zone).toEpochSecond();
    }

    /** The exchange's own date at that moment; within the years that a database can hold. */
    LocalDate date(long stamp) {
        long seconds = Math.clamp(stamp, Window.EARLIEST, Window.LATEST);
        return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), zone);
    }
}
