package bellwether.market.replay;

import bellwether.market.Series;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads the figures of a price file's fields. An empty field is a missing figure. */
final class CsvFigures {
    private static final float[] POWERS_OF_TEN = {1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f};
    /** Up to here every whole number is a float. */
    private static final int EXACT_WHOLE = 1 << 24;

    private CsvFigures() {}

    /** The float nearest to the decimal; the texts NaN and Infinity are kept as such. */
    static float price(CsvScanner csv, int field, String column) throws BrokenFile {
        if (csv.isEmpty(field)) {
            return Series.MISSING;
        }
        byte[] bytes = csv.buffer();
        int mantissa = 0;
        int decimals = -1;
        for (int i = csv.from(field); i < csv.to(field); i++) {
            int digit = bytes[i] - '0';
            if (bytes[i] == '.' && decimals < 0) {
                decimals = 0;
            } else if (digit >= 0 && digit <= 9 && mantissa < EXACT_WHOLE / 10) {
                mantissa = mantissa * 10 + digit;
                decimals += decimals < 0 ? 0 : 1;
            } else {
                return slowPrice(csv, field, column);
            }
        }
        // One division of two exact floats is rounded once, hence right.
        return decimals <= 0
                ? mantissa
                : decimals < POWERS_OF_TEN.length ? mantissa / POWERS_OF_TEN[decimals] : slowPrice(csv, field, column);
    }

    /** Whole shares; {@link Series#NO_VOLUME} if missing. */
    static long volume(CsvScanner csv, int field) throws BrokenFile {
        if (csv.isEmpty(field)) {
            return Series.NO_VOLUME;
        }
        byte[] bytes = csv.buffer();
        long volume = 0;
        for (int i = csv.from(field); i < csv.to(field); i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || volume > Long.MAX_VALUE / 100) {
                return slowVolume(csv, field);
            }
            volume = volume * 10 + digit;
        }
        return volume;
    }

    static LocalDate date(CsvScanner csv, int field) throws BrokenFile {
        byte[] bytes = csv.buffer();
        int at = csv.from(field);
        try {
            return csv.to(field) - at == 10 && bytes[at + 4] == '-' && bytes[at + 7] == '-'
                    ? LocalDate.of(digits(bytes, at, 4), digits(bytes, at + 5, 2), digits(bytes, at + 8, 2))
                    : LocalDate.parse(csv.text(field));
        } catch (DateTimeException e) {
            throw csv.broken("'" + csv.text(field) + "' is not a date like 2018-02-07");
        }
    }

    static LocalDateTime dateTime(CsvScanner csv, int field) throws BrokenFile {
        try {
            return LocalDateTime.parse(csv.text(field).replace(' ', 'T'));
        } catch (DateTimeException e) {
            throw csv.broken("'" + csv.text(field) + "' is not a local time like 2018-02-07T09:00");
        }
    }

    /** A number that is no part of a date where there is something else than digits. */
    private static int digits(byte[] bytes, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1_000_000_000;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static float slowPrice(CsvScanner csv, int field, String column) throws BrokenFile {
        String text = csv.text(field).strip();
        try {
            float price = Float.parseFloat(text);
            return Float.isNaN(price) || price == Float.NEGATIVE_INFINITY ? Series.NAN_TEXT : price;
        } catch (NumberFormatException e) {
            throw csv.broken("'" + text + "' is not a price (" + column + ")");
        }
    }

    private static long slowVolume(CsvScanner csv, int field) throws BrokenFile {
        String text = csv.text(field).strip();
        try {
            double volume = Double.parseDouble(text);
            if (volume == Math.rint(volume) && Math.abs(volume) < 1e15) {
                return (long) volume;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number that isn't whole.
        }
        throw csv.broken("'" + text + "' is not a whole number (volume)");
    }
}
