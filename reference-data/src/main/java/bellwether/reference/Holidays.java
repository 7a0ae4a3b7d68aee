package bellwether.reference;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays of a country or market, as Jollyday knows them.
 *
 * @param calendar Jollyday's calendar with an optional region, as in {@code gb-eng} or {@code nyse}; empty for none
 */
record Holidays(String calendar) {

    Set<LocalDate> of(int year) {
        return calendar.isEmpty() ? Set.of() : lookUp(calendar, year);
    }

    /** Jollyday looks for its services in the thread's class loader, and pool threads may carry a foreign one. */
    private static synchronized Set<LocalDate> lookUp(String calendar, int year) {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(Holidays.class.getClassLoader());
        try {
            String[] parts = calendar.split("-", 2);
            String[] regions = Arrays.copyOfRange(parts, 1, parts.length);
            return HolidayManager.getInstance(ManagerParameters.create(parts[0]))
                    .getHolidays(Year.of(year), regions)
                    .stream()
                    .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                    .map(holiday -> holiday.getDate())
                    .collect(Collectors.toUnmodifiableSet());
        } finally {
            thread.setContextClassLoader(previous);
        }
    }
}
