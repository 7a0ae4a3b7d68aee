package bellwether.quote.bar;

import java.sql.SQLDataException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A record's key, taken apart: {@code AAPL|2018-02-07} or {@code AAPL|2018-02-07T14:30Z}.
 *
 * @param slot days since 1970 for a day, microseconds since then for an hour, as {@link BarColumns} has it
 */
record BarKey(String symbol, long slot) {
    /** @throws SQLDataException if it is not the key of a bar: it must be refused like a value that no table can hold */
    static BarKey parse(String key) throws SQLDataException {
        int bar = key.lastIndexOf('|');
        String slot = key.substring(bar + 1);
        try {
            if (bar > 0) {
                return new BarKey(key.substring(0, bar), slot.indexOf('T') < 0 ? day(slot) : hour(slot));
            }
        } catch (DateTimeException e) {
            throw new SQLDataException("not the key of a bar: " + key, "22007", e);
        }
        throw new SQLDataException("not the key of a bar: " + key, "22007");
    }

    private static long day(String slot) {
        return LocalDate.parse(slot).toEpochDay();
    }

    private static long hour(String slot) {
        Instant start = OffsetDateTime.parse(slot).toInstant();
        return BarColumns.micros(start);
    }
}
