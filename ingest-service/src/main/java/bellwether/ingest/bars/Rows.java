package bellwether.ingest.bars;

import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Row;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts stamped rows into their slots of time, in order. A live row may come beside that of its session: both are one. */
final class Rows {
    private static final Duration HOUR = Duration.ofHours(1);
    /** Bars start at such a multiple; the stamp of a latest trade hardly ever does. */
    private static final long GRID_SECONDS = 300;

    private final List<Row> stamped;
    private final Meta meta;
    private final TradingCalendar calendar;
    private final Instant latest;

    /** @param stamped rows with a stamp */
    Rows(List<Row> stamped, Meta meta, TradingCalendar calendar) {
        this.stamped =
                stamped.stream().sorted(Comparator.comparing(Rows::stamp)).toList();
        this.meta = meta;
        this.calendar = calendar;
        this.latest = stamped.isEmpty() ? Instant.MIN : stamp(this.stamped.getLast());
    }

    /** By the exchange's own date. Of two rows of a date the later one counts, and the other fills its gaps. */
    NavigableMap<LocalDate, Judged> byDate() {
        NavigableMap<LocalDate, List<Row>> days = new TreeMap<>();
        for (Row row : stamped) {
            days.computeIfAbsent(LocalDate.ofInstant(stamp(row), meta.zone()), date -> new ArrayList<>(1))
                    .add(row);
        }
        NavigableMap<LocalDate, Judged> judged = new TreeMap<>();
        days.forEach((date, rows) -> judged.put(date, ofDay(rows)));
        return judged;
    }

    private static Judged ofDay(List<Row> rows) {
        Judged last = Judged.asReceived(rows.getLast());
        if (rows.size() == 1) {
            return last;
        }
        if (rows.size() > 2) {
            return last.refused(rows.size() + " rows for one day");
        }
        Row both = newer(rows.getFirst(), rows.getLast());
        return isSame(both, rows.getFirst()) ? last : last.repaired(both, "two rows for one day, the later one counts");
    }

    /**
     * By the hour's start. A live row is stamped with its latest trade, and a last one with the session's end: both
     * belong to the hour before. Any other after the session's end belongs to none.
     */
    NavigableMap<Instant, Judged> byHour() {
        NavigableMap<Instant, Judged> hours = new TreeMap<>();
        for (Row row : stamped) {
            Optional<Session> session = calendar.session(LocalDate.ofInstant(stamp(row), meta.zone()));
            if (session.isPresent() && isAfterHours(row, session.get())) {
                hours.put(stamp(row), Judged.asReceived(row).refused("after the session's end"));
            } else {
                Instant start = hourOf(stamp(row), hours, session);
                hours.merge(start, Judged.asReceived(row), (before, after) -> ofHour(start, before, after));
            }
        }
        return hours;
    }

    private static Judged ofHour(Instant start, Judged before, Judged after) {
        boolean again = stamp(after.row()).equals(start);
        return Judged.asReceived(again ? newer(before.row(), after.row()) : together(before.row(), after.row()));
    }

    /** On half days the source goes on with hours after the close. The latest row at the very end is the last trade. */
    private boolean isAfterHours(Row row, Session session) {
        Instant stamp = stamp(row);
        boolean isLastTrade = stamp.equals(latest) && stamp.equals(session.close());
        boolean isLate = stamp.getEpochSecond() % GRID_SECONDS != 0
                && stamp.isBefore(session.close().plus(HOUR));
        return !stamp.isBefore(session.close()) && !isLastTrade && !isLate;
    }

    private static boolean isSame(Row one, Row other) {
        return Objects.equals(one.open(), other.open())
                && Objects.equals(one.high(), other.high())
                && Objects.equals(one.low(), other.low())
                && Objects.equals(one.close(), other.close())
                && Objects.equals(one.adjustedClose(), other.adjustedClose())
                && Objects.equals(one.volume(), other.volume());
    }

    private static Instant hourOf(Instant stamp, NavigableMap<Instant, Judged> hours, Optional<Session> session) {
        boolean atEnd = session.isPresent() && !stamp.isBefore(session.get().close());
        if (stamp.getEpochSecond() % GRID_SECONDS == 0 && !atEnd) {
            return stamp;
        }
        Map.Entry<Instant, Judged> before = hours.floorEntry(stamp);
        if (before != null && before.getKey().plus(HOUR).compareTo(stamp) >= 0) {
            return before.getKey();
        }
        return session.filter(found -> !stamp.isBefore(found.open()))
                .map(found -> found.open()
                        .plus(HOUR.multipliedBy(
                                Duration.between(found.open(), stamp).toHours())))
                .orElse(stamp.truncatedTo(ChronoUnit.HOURS));
    }

    private static Instant stamp(Row row) {
        return row.stamp() == null ? Instant.MIN : row.stamp();
    }

    private static Row newer(Row before, Row after) {
        return new Row(
                after.stamp(),
                usable(after.open(), before.open()),
                usable(after.high(), before.high()),
                usable(after.low(), before.low()),
                usable(after.close(), before.close()),
                usable(after.adjustedClose(), before.adjustedClose()),
                usable(after.volume(), before.volume()));
    }

    private static Row together(Row before, Row after) {
        return new Row(
                after.stamp(),
                usable(before.open(), after.open()),
                both(before.high(), after.high(), Math::max),
                both(before.low(), after.low(), Math::min),
                usable(after.close(), before.close()),
                null,
                both(before.volume(), after.volume(), Double::sum));
    }

    /** The first that is a number; if none is, what there is, for the refusal's reason. */
    private static @Nullable Double usable(@Nullable Double first, @Nullable Double second) {
        if (first != null && Double.isFinite(first)) {
            return first;
        }
        return second == null || (first != null && !Double.isFinite(second)) ? first : second;
    }

    private static @Nullable Double both(
            @Nullable Double first, @Nullable Double second, BinaryOperator<Double> operator) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return operator.apply(first, second);
    }
}
