package bellwether.quote.yahoo;

import bellwether.quote.bar.Basis;
import bellwether.quote.instrument.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What an instrument's chart is cut from.
 *
 * @param days the stored days from three weeks before the window on, and at least those of the last year
 */
record Frame(Listed instrument, BarStamps stamps, Window window, Basis basis, List<Dated> days) {
    private static final int SESSIONS_OF_RANGES = 5;

    static Frame of(Listed instrument, BarStamps stamps, Window window, Basis basis, List<BarRow> rows) {
        List<Dated> days = new ArrayList<>(rows.size());
        for (BarRow row : rows) {
            days.add(day(row, stamps, basis));
        }
        List<LocalDate> sessions = days.subList(Math.max(0, days.size() - SESSIONS_OF_RANGES), days.size()).stream()
                .map(Dated::date)
                .toList();
        return new Frame(instrument, stamps, window.beginning(sessions, stamps), basis, days);
    }

    /** An unfinished day is stamped with its latest trade, as Yahoo stamps it. */
    private static Dated day(BarRow row, BarStamps stamps, Basis basis) {
        LocalDate date = LocalDate.ofEpochDay(row.slot());
        LocalDate traded = date(row.exchangeTime(), stamps.zone());
        boolean live = !row.finished() && traded.equals(date);
        long stamp = live ? row.exchangeTime().getEpochSecond() : stamps.ofDay(date);
        return new Dated(row, Candle.of(row, stamp, date, basis.splitFactors(date, traded)));
    }

    Dated hour(BarRow row) {
        LocalDate date = stamps.date(row.slot());
        LocalDate traded = date(row.exchangeTime(), stamps.zone());
        return new Dated(row, Candle.of(row, row.slot(), date, basis.splitFactors(date, traded)));
    }

    /** An empty window is fine amid the stored bars and just after them: nothing was traded. */
    boolean hasDaysJustBefore(int gapDays) {
        LocalDate begin = stamps.date(window.from());
        return days.stream()
                .map(Dated::date)
                .anyMatch(date -> !date.isAfter(begin) && !date.isBefore(begin.minusDays(gapDays)));
    }

    /** The market's clock: while a session is under way, that of the fetch, for what came after is not known. */
    Instant clock(Instant now) {
        BarRow newest = days.isEmpty() ? null : days.getLast().row();
        return newest != null && !newest.finished() && newest.fetchedAt().isBefore(now) ? newest.fetchedAt() : now;
    }

    private static LocalDate date(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone);
    }
}
