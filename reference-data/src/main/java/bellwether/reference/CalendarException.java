package bellwether.reference;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.IsoChronology;
import java.util.Locale;
import java.util.Optional;

/**
 * One line of {@code calendar-exceptions.csv}: what the public holidays don't say.
 *
 * @param day a date (2018-12-05), a day of every year (--12-24), or one counted from Easter Sunday (easter+50)
 * @param from the first year of a recurring day
 * @param until the last year of a recurring day
 * @param early how much earlier than usual the session ends; zero unless the effect is EARLY
 */
record CalendarException(String calendar, String day, int from, int until, Effect effect, Duration early) {

    enum Effect {
        CLOSED,
        OPEN,
        EARLY
    }

    static CalendarException parse(CsvTable.Row row) {
        return new CalendarException(
                row.get("calendar"),
                row.get("day"),
                row.get("from").isEmpty() ? 0 : Integer.parseInt(row.get("from")),
                row.get("until").isEmpty() ? 9999 : Integer.parseInt(row.get("until")),
                Effect.valueOf(row.get("effect").toUpperCase(Locale.ROOT)),
                row.get("by").isEmpty() ? Duration.ZERO : Duration.parse(row.get("by")));
    }

    /** The date it means in that year, if any. */
    Optional<LocalDate> in(int year) {
        if (year < from || year > until) {
            return Optional.empty();
        } else if (day.startsWith("easter")) {
            return Optional.of(easterSunday(year).plusDays(Long.parseLong(day.substring(6))));
        } else if (day.startsWith("--")) {
            MonthDay monthDay = MonthDay.parse(day);
            boolean exists = monthDay.getDayOfMonth() != 29 || IsoChronology.INSTANCE.isLeapYear(year);
            return exists || monthDay.getMonthValue() != 2 ? Optional.of(monthDay.atYear(year)) : Optional.empty();
        }
        return Optional.of(LocalDate.parse(day)).filter(date -> date.getYear() == year);
    }

    /** The Gregorian computus (anonymous algorithm of 1876). */
    private static LocalDate easterSunday(int year) {
        int century = year / 100;
        int inCentury = year % 100;
        int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * (year % 19) + century - century / 4 - moonCorrection + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (year % 19 + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
