package bellwether.quote.bar;

import bellwether.quote.action.Actions;
import bellwether.quote.instrument.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes answers from stored bars: on one basis, in the interval that is asked for. */
@ApplicationScoped
class Series {
    /** The most stored bars that go into one answer: 79 years of days. */
    static final int MOST = 20_000;

    private final DailyBars dailyBars;
    private final HourlyBars hourlyBars;
    private final Actions actions;

    Series(DailyBars dailyBars, HourlyBars hourlyBars, Actions actions) {
        this.dailyBars = dailyBars;
        this.hourlyBars = hourlyBars;
        this.actions = actions;
    }

    /** @param from to: days on the exchange's calendar; weeks and months that they cut are whole in the answer */
    record Request(Interval interval, Adjustment adjustment, LocalDate from, LocalDate to) {}

    SeriesView of(Listed instrument, Request request) {
        Basis basis = new Basis(request.adjustment(), actions.splitsOf(instrument));
        return switch (request.interval()) {
            case DAY, WEEK, MONTH -> daily(instrument, request, basis);
            case HOUR -> hourly(instrument, request, basis);
        };
    }

    private SeriesView daily(Listed instrument, Request request, Basis basis) {
        Interval interval = request.interval();
        List<DailyRow> rows =
                dailyBars.series(instrument.id(), interval.begin(request.from()), interval.end(request.to()), MOST + 1);
        boolean truncated = rows.size() > MOST;
        List<Slot> slots = new ArrayList<>(rows.size());
        for (DailyRow row : truncated ? rows.subList(1, rows.size()) : rows) {
            Basis.Factors factors = basis.splitFactors(row.date(), dateOf(row.exchangeTime(), instrument.zone()));
            if (request.adjustment() == Adjustment.ALL) {
                factors = factors.withPrice(Basis.dividendFactor(row.close(), row.adjustedClose()));
            }
            slots.add(slot(row, factors));
        }
        return view(instrument, request, truncated, join(slots, interval), rows);
    }

    private static Slot slot(DailyRow row, Basis.Factors factors) {
        return new Slot(
                row.label(),
                row.date(),
                factors.price(row.open()),
                factors.price(row.high()),
                factors.price(row.low()),
                factors.price(row.close()),
                factors.volume(row.volume()),
                row.finished());
    }

    private SeriesView hourly(Listed instrument, Request request, Basis basis) {
        ZoneId zone = instrument.zone();
        List<HourlyRow> rows = hourlyBars.series(
                instrument.id(),
                request.from().atStartOfDay(zone).toInstant(),
                request.to().plusDays(1).atStartOfDay(zone).toInstant(),
                MOST + 1);
        boolean truncated = rows.size() > MOST;
        Map<LocalDate, Double> dividends =
                request.adjustment() == Adjustment.ALL ? dividendFactors(instrument, rows) : Map.of();
        List<Slot> slots = new ArrayList<>(rows.size());
        for (HourlyRow row : truncated ? rows.subList(1, rows.size()) : rows) {
            LocalDate date = dateOf(row.start(), zone);
            Basis.Factors factors = basis.splitFactors(date, dateOf(row.exchangeTime(), zone));
            if (request.adjustment() == Adjustment.ALL) {
                factors = factors.withPrice(dividends.getOrDefault(date, Double.NaN));
            }
            slots.add(slot(row, date, factors));
        }
        return view(instrument, request, truncated, slots, rows);
    }

    private static Slot slot(HourlyRow row, LocalDate date, Basis.Factors factors) {
        return new Slot(
                row.label(),
                date,
                factors.price(row.open()),
                factors.price(row.high()),
                factors.price(row.low()),
                factors.price(row.close()),
                factors.volume(row.volume()),
                row.finished());
    }

    /** The source adjusts no hours for dividends: an hour takes the factor of its day. */
    private Map<LocalDate, Double> dividendFactors(Listed instrument, List<HourlyRow> hours) {
        Map<LocalDate, Double> factors = new HashMap<>();
        if (!hours.isEmpty()) {
            LocalDate from = dateOf(hours.getFirst().start(), instrument.zone());
            LocalDate to = dateOf(hours.getLast().start(), instrument.zone());
            for (DailyRow day : dailyBars.series(instrument.id(), from, to, MOST)) {
                factors.put(day.date(), Basis.dividendFactor(day.close(), day.adjustedClose()));
            }
        }
        return factors;
    }

    private static List<Slot> join(List<Slot> days, Interval interval) {
        List<Slot> joined = new ArrayList<>();
        for (Slot day : days) {
            boolean sameSpan =
                    !joined.isEmpty() && interval.begin(joined.getLast().date()).equals(interval.begin(day.date()));
            joined.add(sameSpan ? joined.removeLast().join(day) : day);
        }
        return joined;
    }

    private static LocalDate dateOf(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static @Nullable Instant newestFetch(List<? extends StoredRow> rows) {
        return rows.stream()
                .map(StoredRow::fetchedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static SeriesView view(
            Listed instrument, Request request, boolean truncated, List<Slot> slots, List<? extends StoredRow> rows) {
        StoredRow last = rows.isEmpty() ? null : rows.getLast();
        String currency = last == null ? null : last.currency();
        return new SeriesView(
                instrument.symbol(),
                currency != null ? currency : instrument.currency(),
                instrument.zone().getId(),
                request.interval().wireName(),
                request.adjustment().name().toLowerCase(Locale.ROOT),
                last == null ? null : last.source(),
                newestFetch(rows),
                truncated,
                SeriesView.column(slots, Slot::label),
                SeriesView.column(slots, Slot::open),
                SeriesView.column(slots, Slot::high),
                SeriesView.column(slots, Slot::low),
                SeriesView.column(slots, Slot::close),
                SeriesView.column(slots, Slot::volume),
                SeriesView.column(slots, Slot::finished),
                SeriesView.Repair.among(truncated ? rows.subList(1, rows.size()) : rows));
    }
}
