package bellwether.reference;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On which days a group of exchanges trades: weekends, public holidays, and the exceptions on top.
 *
 * @param weekend the days without trading
 * @param saturdaySundayFrom the date from which the weekend is Saturday and Sunday instead
 */
record CalendarRules(
        Holidays holidays, Set<DayOfWeek> weekend, LocalDate saturdaySundayFrom, List<CalendarException> exceptions) {

    private static final Set<DayOfWeek> SATURDAY_SUNDAY = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Map<String, CalendarRules> BY_MIC = load();

    static final CalendarRules WEEKDAYS =
            new CalendarRules(new Holidays(""), SATURDAY_SUNDAY, LocalDate.MIN, List.of());
    static final CalendarRules EVERY_DAY = new CalendarRules(new Holidays(""), Set.of(), LocalDate.MAX, List.of());

    /** The rules of an exchange; plain weekdays where nothing is known. */
    static CalendarRules ofMic(String mic) {
        return BY_MIC.getOrDefault(mic, WEEKDAYS);
    }

    TradingYear year(int year) {
        Set<LocalDate> closed = new HashSet<>(holidays.of(year));
        Set<LocalDate> open = new HashSet<>();
        Map<Integer, Duration> early = new HashMap<>();
        for (CalendarException exception : exceptions) {
            exception.in(year).ifPresent(date -> {
                switch (exception.effect()) {
                    case CLOSED -> closed.add(date);
                    case OPEN -> open.add(date);
                    case EARLY -> early.put((int) date.toEpochDay(), exception.early());
                }
            });
        }
        int[] days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> open.contains(date) || !isWeekend(date) && !closed.contains(date))
                .mapToInt(date -> (int) date.toEpochDay())
                .toArray();
        return new TradingYear(days, Map.copyOf(early));
    }

    private boolean isWeekend(LocalDate date) {
        Set<DayOfWeek> days = date.isBefore(saturdaySundayFrom) ? weekend : SATURDAY_SUNDAY;
        return days.contains(date.getDayOfWeek());
    }

    private static Map<String, CalendarRules> load() {
        Map<String, List<CalendarException>> exceptions = CsvTable.resource("calendar-exceptions.csv").rows().stream()
                .map(CalendarException::parse)
                .collect(Collectors.groupingBy(CalendarException::calendar));
        Map<String, CalendarRules> rules = new HashMap<>();
        for (CsvTable.Row row : CsvTable.resource("calendars.csv").rows()) {
            CalendarRules parsed = parse(row, exceptions.getOrDefault(row.get("calendar"), List.of()));
            Arrays.stream(row.get("mics").split(" ")).forEach(mic -> rules.put(mic, parsed));
        }
        return Map.copyOf(rules);
    }

    private static CalendarRules parse(CsvTable.Row row, List<CalendarException> exceptions) {
        String from = row.get("saturday_sunday_from");
        return new CalendarRules(
                new Holidays(row.get("holidays")),
                Arrays.stream(row.get("weekend").split(" "))
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                from.isEmpty() ? LocalDate.MAX : LocalDate.parse(from),
                exceptions);
    }
}
