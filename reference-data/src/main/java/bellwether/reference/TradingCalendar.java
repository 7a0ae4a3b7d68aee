package bellwether.reference;

import bellwether.contract.InstrumentKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of an exchange, in its own dates. Immutable to the eye and safe for all threads; each year is worked
 * out once, lookups are a binary search in it. How exact each calendar is stands in {@code calendars.csv}.
 */
public final class TradingCalendar {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<Exchange, TradingCalendar> BY_EXCHANGE = new ConcurrentHashMap<>();
    private static final TradingCalendar FOREIGN_EXCHANGE =
            new TradingCalendar(CalendarRules.WEEKDAYS, LONDON, LocalTime.MIN, LocalTime.MIN);
    private static final TradingCalendar EVERY_DAY =
            new TradingCalendar(CalendarRules.EVERY_DAY, ZoneId.of("UTC"), LocalTime.MIN, LocalTime.MIN);
    private static final TradingCalendar NEW_YORK_WEEKDAYS =
            new TradingCalendar(CalendarRules.WEEKDAYS, NEW_YORK, LocalTime.of(9, 30), LocalTime.of(16, 0));

    private final CalendarRules rules;
    private final ZoneId zone;
    private final LocalTime open;
    private final LocalTime close;
    private final Map<Integer, TradingYear> years = new ConcurrentHashMap<>();

    private TradingCalendar(CalendarRules rules, ZoneId zone, LocalTime open, LocalTime close) {
        this.rules = rules;
        this.zone = zone;
        this.open = open;
        this.close = close;
    }

    public static TradingCalendar of(Exchange exchange) {
        return BY_EXCHANGE.computeIfAbsent(
                exchange,
                key -> new TradingCalendar(CalendarRules.ofMic(key.mic()), key.zone(), key.open(), key.close()));
    }

    /** @throws IllegalArgumentException if the exchange is unknown */
    public static TradingCalendar ofMic(String mic) {
        return of(Exchanges.byMic(mic).orElseThrow(() -> new IllegalArgumentException("Unknown exchange: " + mic)));
    }

    /** Monday to Friday, midnight to midnight in London, as Yahoo dates its currency bars. */
    public static TradingCalendar foreignExchange() {
        return FOREIGN_EXCHANGE;
    }

    /** All days, midnight to midnight UTC: crypto. */
    public static TradingCalendar everyDay() {
        return EVERY_DAY;
    }

    /**
     * Currencies trade by {@link #foreignExchange}, crypto by {@link #everyDay}, all else by its exchange. Without a
     * known exchange: weekdays in New York, with no holidays, so that a session may be expected that never comes.
     */
    public static TradingCalendar forInstrument(InstrumentKind kind, @Nullable String mic) {
        return switch (kind) {
            case CURRENCY -> FOREIGN_EXCHANGE;
            case CRYPTO -> EVERY_DAY;
            case EQUITY, ETF, INDEX, FUTURE, FUND ->
                Optional.ofNullable(mic)
                        .flatMap(Exchanges::byMic)
                        .map(TradingCalendar::of)
                        .orElse(NEW_YORK_WEEKDAYS);
        };
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isSession(LocalDate date) {
        return year(date.getYear()).contains((int) date.toEpochDay());
    }

    /** The regular session of that date; empty on a day without trading. */
    public Optional<Session> session(LocalDate date) {
        int day = (int) date.toEpochDay();
        TradingYear year = year(date.getYear());
        if (!year.contains(day)) {
            return Optional.empty();
        }
        Duration early = year.earlyBy(day);
        Instant start = date.atTime(open).atZone(zone).toInstant();
        LocalDate lastDay = close.isAfter(open) ? date : date.plusDays(1);
        Instant end = lastDay.atTime(close)
                .minus(early == null ? Duration.ZERO : early)
                .atZone(zone)
                .toInstant();
        return Optional.of(new Session(date, start, end, early != null));
    }

    /** The last session strictly before that date. */
    public LocalDate previousSession(LocalDate date) {
        int before = (int) date.toEpochDay() - 1;
        for (int year = LocalDate.ofEpochDay(before).getYear(); ; year--) {
            TradingYear sessions = year(year);
            int count = sessions.countUntil(before);
            if (count > 0) {
                return LocalDate.ofEpochDay(sessions.days()[count - 1]);
            }
        }
    }

    /** The first session strictly after that date. */
    public LocalDate nextSession(LocalDate date) {
        int day = (int) date.toEpochDay();
        for (int year = date.getYear(); ; year++) {
            TradingYear sessions = year(year);
            int count = sessions.countUntil(day);
            if (count < sessions.days().length) {
                return LocalDate.ofEpochDay(sessions.days()[count]);
            }
        }
    }

    /** The newest session that has ended by then; one that ends at that very instant has. */
    public LocalDate lastFinishedSession(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean over =
                session(today).map(session -> !session.close().isAfter(now)).orElse(false);
        return over ? today : previousSession(today);
    }

    /** How many sessions there are in (after, until]; 0 if until is not after after. */
    public int sessionsBetween(LocalDate afterExclusive, LocalDate untilInclusive) {
        if (!untilInclusive.isAfter(afterExclusive)) {
            return 0;
        }
        int count = -year(afterExclusive.getYear()).countUntil((int) afterExclusive.toEpochDay());
        for (int year = afterExclusive.getYear(); year < untilInclusive.getYear(); year++) {
            count += year(year).days().length;
        }
        return count + year(untilInclusive.getYear()).countUntil((int) untilInclusive.toEpochDay());
    }

    private TradingYear year(int year) {
        TradingYear known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, rules::year);
    }
}
