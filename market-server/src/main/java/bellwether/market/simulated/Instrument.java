package bellwether.market.simulated;

import bellwether.market.BarStamps;
import bellwether.market.Company;
import bellwether.market.Series;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One simulated instrument: all that can be known of it at any moment. */
final class Instrument {
    private static final int SESSIONS_OF_A_NEW_LISTING = 5;
    private static final int SESSIONS_HALTED = 8;

    private final Company company;
    private final @Nullable Oddity oddity;
    private final Traits traits;
    private final BarStamps stamps;
    private final TradingCalendar calendar;
    private final PricePath path;
    private final Actions actions;
    private final double ordinaryMove;

    Instrument(Company company, @Nullable Oddity oddity) {
        this.company = company;
        this.oddity = oddity;
        traits = Casting.traits(company);
        stamps = BarStamps.of(company);
        calendar = stamps.calendar();
        boolean fear = company.symbol().equals("^VIX");
        path = fear ? new FearPath(traits.level(), traits.noise()) : new WalkingPath(traits, calendar);
        actions = new Actions(traits, company.kind(), calendar, path, oddity);
        ordinaryMove = fear ? 0.06 : traits.ordinaryMove();
    }

    Company company(Instant now) {
        if (oddity != Oddity.NEW) {
            return company;
        }
        LocalDate first = before(calendar.nextSession(stamps.date(now)), SESSIONS_OF_A_NEW_LISTING);
        return Company.of(oddity.listing(), first, company.hourly());
    }

    Series daily(LocalDate from, LocalDate toInclusive, Instant now) {
        Moment moment = moment(now);
        LocalDate start = later(from, company(now).firstTradeDate());
        LocalDate end = lastDate(toInclusive, moment);
        Series.Builder series = Series.builder(rowsBetween(start, end));
        AdjustedCloses adjusted =
                new AdjustedCloses(actions.dividends(start.minusDays(1), moment.lastBegun), path, calendar);
        Oddities oddities = new Oddities(oddity, series);
        forEachDay(start, end, moment, (date, previous, whole) -> {
            boolean today = date.equals(moment.today);
            Figures figures = today ? soFar(date, whole, moment) : whole;
            long stamp = today ? stamps.lastTrade(date, now) : stamps.daily(date);
            boolean odd = previous.getMonth() != date.getMonth();
            oddities.add(stamp, figures, adjusted.of(date, figures.close()), odd);
        });
        addEvents(series, start, end, moment);
        return series.build();
    }

    Series hourly(LocalDate from, LocalDate toInclusive, Instant now) {
        Moment moment = moment(now);
        LocalDate start = later(from, company(now).firstTradeDate());
        LocalDate end = lastDate(toInclusive, moment);
        Series.Builder series = Series.builder(8 * rowsBetween(start, end));
        forEachDay(start, end, moment, (date, previous, whole) -> {
            SessionClock clock = new SessionClock(stamps.session(date));
            List<Figures> hours = hours(date, whole, clock, moment);
            for (int hour = 0; hour < hours.size(); hour++) {
                Oddities.addHour(series, clock.startOf(hour), hours.get(hour));
            }
            if (oddity == Oddity.HALF_DAY && clock.session().halfDay()) {
                Oddities.addHoursAfterClose(series, clock, hours.getLast(), now);
            }
        });
        return series.build();
    }

    /** @param lastBegun the newest session that has opened: its splits and dividends are in all prices */
    private record Moment(Instant now, LocalDate today, LocalDate lastBegun, PriceScale scale) {}

    private interface DayVisitor {
        void visit(LocalDate date, LocalDate previous, Figures whole);
    }

    private Moment moment(Instant now) {
        LocalDate today = stamps.date(now);
        boolean begun =
                calendar.session(today).filter(s -> !s.open().isAfter(now)).isPresent();
        LocalDate lastBegun = begun ? today : calendar.previousSession(today);
        PriceScale scale = PriceScale.of(actions.splitFactor(lastBegun), company.priceHint());
        return new Moment(now, today, lastBegun, scale);
    }

    private void forEachDay(LocalDate start, LocalDate end, Moment moment, DayVisitor visitor) {
        LocalDate previous = calendar.previousSession(start);
        double before = path.logClose(previous);
        LocalDate date = calendar.nextSession(previous);
        while (!date.isAfter(end)) {
            double close = path.logClose(date);
            visitor.visit(
                    date, previous, DayShape.of(traits, ordinaryMove, date.toEpochDay(), before, close, moment.scale));
            previous = date;
            before = close;
            date = calendar.nextSession(date);
        }
    }

    /** Today's bar as far as it has got. */
    private Figures soFar(LocalDate date, Figures whole, Moment moment) {
        Session session = stamps.session(date);
        if (!moment.now.isBefore(session.close())) {
            return whole;
        }
        return hours(date, whole, new SessionClock(session), moment).stream()
                .reduce(Figures::then)
                .orElseThrow();
    }

    /** The hours that have begun, the last of them maybe unfinished. */
    private List<Figures> hours(LocalDate date, Figures whole, SessionClock clock, Moment moment) {
        long day = date.toEpochDay();
        SessionHours cutter = new SessionHours(traits.noise(), day, moment.scale);
        List<Figures> all = cutter.cut(whole, clock.hours());
        if (!moment.now.isBefore(clock.session().close())) {
            return all;
        }
        List<Figures> begun = new ArrayList<>();
        for (int hour = 0; hour < all.size() && moment.now.getEpochSecond() >= clock.startOf(hour); hour++) {
            int over = clock.minutesOver(hour, moment.now);
            int length = clock.lengthOf(hour);
            Figures figures = all.get(hour);
            begun.add(over >= length ? figures : cutter.unfinished(hour).after(over, figures, length));
        }
        return begun;
    }

    private void addEvents(Series.Builder series, LocalDate start, LocalDate end, Moment moment) {
        LocalDate before = start.minusDays(1);
        actions.splits(before, end).forEach(split -> Oddities.addSplit(series, stamps.daily(split.exDate()), split));
        actions.dividends(before, end)
                .forEach(dividend -> Oddities.addDividend(
                        series, stamps.daily(dividend.exDate()), dividend.amount() * moment.scale.splits()));
    }

    private LocalDate lastDate(LocalDate toInclusive, Moment moment) {
        LocalDate newest = oddity == Oddity.HALTED ? before(moment.lastBegun, SESSIONS_HALTED) : moment.lastBegun;
        return toInclusive.isBefore(newest) ? toInclusive : newest;
    }

    private LocalDate before(LocalDate date, int sessions) {
        LocalDate earlier = date;
        for (int i = 0; i < sessions; i++) {
            earlier = calendar.previousSession(earlier);
        }
        return earlier;
    }

    private int rowsBetween(LocalDate start, LocalDate end) {
        return calendar.sessionsBetween(start.minusDays(1), end);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
