package bellwether.reference;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The public holidays of a country or market, as Jollyday knows them.
 *
 * @param calendar Jollyday's calendar with an optional region, as in {@code gb-eng} or {@code nyse}; empty for none
 */
record Holidays(String calendar) {

    Set<LocalDate> of(int year) {
        if (calendar.isEmpty()) {
            return Set.of();
        }
        int dash = calendar.indexOf('-');
        String country = dash < 0 ? calendar : calendar.substring(0, dash);
        String[] regions = dash < 0 ? new String[0] : new String[] {calendar.substring(dash + 1)};
        return manager(country).getHolidays(Year.of(year), regions).stream()
                .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
                .map(holiday -> holiday.getDate())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Jollyday looks for its services in the thread's class loader, and pool threads may carry a foreign one. */
    private static synchronized HolidayManager manager(String country) {
        Thread thread = Thread.currentThread();
        ClassLoader previous = thread.getContextClassLoader();
        thread.setContextClassLoader(Holidays.class.getClassLoader());
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country));
        } finally {
            thread.setContextClassLoader(previous);
        }
    }
}
