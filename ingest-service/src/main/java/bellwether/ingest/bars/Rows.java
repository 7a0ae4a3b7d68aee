package bellwether.ingest.bars;

import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Row;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts stamped rows into their slots of time, in order. A live row may come beside that of its session: both are one. */
final class Rows {
    private static final Duration HOUR = Duration.ofHours(1);
    /** Bars start at such a multiple; the stamp of a latest trade hardly ever does. */
    private static final long GRID_SECONDS = 300;

    private Rows() {}

    /** By the exchange's own date. Of two rows of a date the later one counts, and the other fills its gaps. */
    static NavigableMap<LocalDate, Row> byDate(List<Row> rows, Meta meta) {
        NavigableMap<LocalDate, Row> days = new TreeMap<>();
        for (Row row : rows) {
            if (row.stamp() != null) {
                days.merge(LocalDate.ofInstant(row.stamp(), meta.zone()), row, Rows::newer);
            }
        }
        return days;
    }

    /**
     * By the hour's start. A live row is stamped with its latest trade, and a last one with the session's end: both
     * belong to the hour before.
     */
    static NavigableMap<Instant, Row> byHour(List<Row> rows, Meta meta, TradingCalendar calendar) {
        NavigableMap<Instant, Row> hours = new TreeMap<>();
        rows.stream()
                .filter(row -> row.stamp() != null)
                .sorted(Comparator.comparing(Rows::stamp))
                .forEach(row -> {
                    Instant start = hourOf(stamp(row), hours, meta, calendar);
                    hours.merge(start, row, stamp(row).equals(start) ? Rows::newer : Rows::together);
                });
        return hours;
    }

    private static Instant hourOf(
            Instant stamp, NavigableMap<Instant, Row> hours, Meta meta, TradingCalendar calendar) {
        Optional<Session> session = calendar.session(LocalDate.ofInstant(stamp, meta.zone()));
        boolean atEnd = session.isPresent() && !stamp.isBefore(session.get().close());
        if (stamp.getEpochSecond() % GRID_SECONDS == 0 && !atEnd) {
            return stamp;
        }
        Map.Entry<Instant, Row> before = hours.floorEntry(stamp);
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
