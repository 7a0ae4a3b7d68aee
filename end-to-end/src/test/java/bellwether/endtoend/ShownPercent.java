package bellwether.endtoend;

import java.util.Locale;

/** A change as the pages write it: two decimals, a true minus, and no sign where it rounds to nothing. */
final class ShownPercent {
    private ShownPercent() {}

    /** @param percent 1.5 is one and a half percent */
    static String of(double percent) {
        return number(percent) + "%";
    }

    /** @return without its unit */
    static String number(double percent) {
        String signed = String.format(Locale.ROOT, "%+.2f", percent);
        return signed.substring(1).equals("0.00") ? "0.00" : signed.replace('-', '−');
    }
}
