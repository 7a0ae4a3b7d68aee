package bellwether.quote.bar;

import bellwether.quote.action.Actions;
import bellwether.quote.instrument.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bars of an instrument that can't change any more, on one split basis: for what counts over all of them. */
@ApplicationScoped
public class FinalBars {
    /** The most stored bars that are counted: five years of the hours of what trades around the clock. */
    private static final int MOST = 50_000;

    private final DailyBars dailyBars;
    private final HourlyBars hourlyBars;
    private final Actions actions;

    FinalBars(DailyBars dailyBars, HourlyBars hourlyBars, Actions actions) {
        this.dailyBars = dailyBars;
        this.hourlyBars = hourlyBars;
        this.actions = actions;
    }

    /**
     * One final bar, in today's shares.
     *
     * @param start by the exchange's clock; of a day its midnight
     */
    public record FinalBar(
            LocalDateTime start,
            @Nullable Double open,
            @Nullable Double close,
            @Nullable Long volume) {}

    /**
     * @param source the market that the newest bar comes from; null without bars
     * @param asOf when the newest fetched one was fetched
     * @param truncated true if there are older bars than are counted
     * @param bars the oldest first
     */
    public record History(@Nullable String source, @Nullable Instant asOf, boolean truncated, List<FinalBar> bars) {
        public History {
            bars = List.copyOf(bars);
        }
    }

    public History daily(Listed instrument) {
        Basis basis = new Basis(Adjustment.SPLITS, actions.splitsOf(instrument));
        List<DailyRow> rows = dailyBars.series(instrument.id(), DateRange.EVER.from(), DateRange.EVER.to(), MOST + 1);
        List<FinalBar> bars = new ArrayList<>(rows.size());
        for (DailyRow row : newest(rows)) {
            if (row.finished()) {
                Basis.Factors factors = basis.splitFactors(row.date(), date(row.exchangeTime(), instrument.zone()));
                bars.add(bar(row.date().atStartOfDay(), factors, row.open(), row.close(), row.volume()));
            }
        }
        return history(rows, bars);
    }

    public History hourly(Listed instrument) {
        ZoneId zone = instrument.zone();
        Basis basis = new Basis(Adjustment.SPLITS, actions.splitsOf(instrument));
        List<HourlyRow> rows = hourlyBars.series(
                instrument.id(),
                DateRange.EVER.from().atStartOfDay(zone).toInstant(),
                DateRange.EVER.to().atStartOfDay(zone).toInstant(),
                MOST + 1);
        List<FinalBar> bars = new ArrayList<>(rows.size());
        for (HourlyRow row : newest(rows)) {
            if (row.finished()) {
                LocalDateTime start = LocalDateTime.ofInstant(row.start(), zone);
                Basis.Factors factors = basis.splitFactors(start.toLocalDate(), date(row.exchangeTime(), zone));
                bars.add(bar(start, factors, row.open(), row.close(), row.volume()));
            }
        }
        return history(rows, bars);
    }

    private static FinalBar bar(
            LocalDateTime start,
            Basis.Factors factors,
            @Nullable Float open,
            @Nullable Float close,
            @Nullable Long volume) {
        return new FinalBar(start, exact(factors.price(open)), exact(factors.price(close)), factors.volume(volume));
    }

    private static History history(List<? extends StoredRow> rows, List<FinalBar> bars) {
        return new History(
                rows.isEmpty() ? null : rows.getLast().source(),
                rows.stream()
                        .map(StoredRow::fetchedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                rows.size() > MOST,
                bars);
    }

    private static <R> List<R> newest(List<R> rows) {
        return rows.size() > MOST ? rows.subList(1, rows.size()) : rows;
    }

    private static LocalDate date(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    private static @Nullable Double exact(@Nullable Float price) {
        return price == null ? null : Double.valueOf(Basis.exact(price));
    }
}
