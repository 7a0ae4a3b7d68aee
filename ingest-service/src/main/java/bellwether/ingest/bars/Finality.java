package bellwether.ingest.bars;

import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Origin;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether a bar's session is over, by the source's clock: the session's end is the source's own where it names it, else
 * the calendar's.
 */
final class Finality {
    /** Many exchanges reach the source a quarter of an hour late: until then its latest trade may not be the last. */
    private static final Duration DELAY = Duration.ofMinutes(20);

    private static final Duration HOUR = Duration.ofHours(1);

    private final Meta meta;
    private final Instant now;
    private final TradingCalendar calendar;

    Finality(Meta meta, Origin origin, TradingCalendar calendar) {
        this.meta = meta;
        this.now = origin.sourceTime();
        this.calendar = calendar;
    }

    boolean isFinished(LocalDate date) {
        Meta.Period session = meta.session();
        if (session != null && date.isBefore(LocalDate.ofInstant(session.start(), meta.zone()))) {
            return true;
        }
        Instant end = end(date);
        boolean traded = !meta.exchangeTime().isBefore(end);
        return !now.isBefore(traded ? end : end.plus(DELAY));
    }

    /** An hour is over with its session, or by itself. */
    boolean isFinished(Instant hour) {
        return isFinished(LocalDate.ofInstant(hour, meta.zone()))
                || !now.isBefore(hour.plus(HOUR).plus(DELAY))
                || !meta.exchangeTime().isBefore(hour.plus(HOUR));
    }

    private Instant end(LocalDate date) {
        Meta.Period session = meta.session();
        if (session != null && date.equals(LocalDate.ofInstant(session.start(), meta.zone()))) {
            return session.end();
        }
        return calendar.session(date)
                .map(Session::close)
                .orElseGet(() -> date.plusDays(1).atStartOfDay(meta.zone()).toInstant());
    }
}
