package bellwether.ingest.run;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far back: {@code 30d}, {@code 6mo}, {@code 5y}, or {@code max}. */
record History(Period length) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,4})(d|wk|mo|y)");
    /** Older than any history that a source has. */
    private static final History MAX = new History(Period.ofYears(100));

    /** @throws IllegalArgumentException if the text has another form */
    static History parse(String text) {
        if (text.equals("max")) {
            return MAX;
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) == 0) {
            throw new IllegalArgumentException("not a length of time like 30d, 6mo, 5y or max: " + text);
        }
        int count = Integer.parseInt(form.group(1));
        return new History(
                switch (form.group(2)) {
                    case "d" -> Period.ofDays(count);
                    case "wk" -> Period.ofWeeks(count);
                    case "mo" -> Period.ofMonths(count);
                    case "y" -> Period.ofYears(count);
                    default -> throw new IllegalStateException(form.group(2));
                });
    }

    LocalDate before(LocalDate date) {
        return date.minus(length);
    }
}
