package bellwether.ingest.bars;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Instrument;
import bellwether.contract.Provenance;
import bellwether.contract.Topics;
import bellwether.ingest.source.Event;
import bellwether.ingest.source.Row;
import bellwether.ingest.source.Series;
import bellwether.reference.Listing;
import bellwether.reference.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes one answer apart: bars, actions, and what has to be refused. */
public final class Harvester {
    /** As in the key of an hourly bar. */
    private static final DateTimeFormatter SLOT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    private final Series series;
    private final Instrument instrument;
    private final Finality finality;
    private final TradingCalendar calendar;
    private final Instant asOf;
    private final List<RefusedRow> refused = new ArrayList<>();

    private Harvester(Series series, Listing listing) {
        this.series = series;
        this.instrument = Instruments.of(listing, series.meta());
        this.calendar = TradingCalendar.forInstrument(instrument.kind(), instrument.mic());
        this.finality = new Finality(series.meta(), series.origin(), calendar);
        this.asOf = asOf(series);
    }

    public static Harvest<DailyBar> daily(Series series, Listing listing) {
        return new Harvester(series, listing).daily();
    }

    public static Harvest<HourlyBar> hourly(Series series, Listing listing) {
        return new Harvester(series, listing).hourly();
    }

    private Harvest<DailyBar> daily() {
        List<DailyBar> bars = new ArrayList<>(series.rows().size());
        Rows.byDate(series.rows(), series.meta()).forEach((date, row) -> {
            boolean finished = finality.isFinished(date);
            if (isUsable(row, date.toString(), finished, Topics.BARS_DAILY)) {
                bars.add(new DailyBar(series.symbol(), date, Figures.prices(row), provenance(finished)));
            }
        });
        refuseUnstamped(Topics.BARS_DAILY);
        return new Harvest<>(instrument, bars, actions(), refused, series.origin());
    }

    private Harvest<HourlyBar> hourly() {
        List<HourlyBar> bars = new ArrayList<>(series.rows().size());
        Rows.byHour(series.rows(), series.meta(), calendar).forEach((start, row) -> {
            boolean finished = finality.isFinished(start);
            if (isUsable(row, SLOT.format(start), finished, Topics.BARS_HOURLY)) {
                bars.add(new HourlyBar(series.symbol(), start, Figures.prices(row), provenance(finished)));
            }
        });
        refuseUnstamped(Topics.BARS_HOURLY);
        return new Harvest<>(instrument, bars, List.of(), refused, series.origin());
    }

    /** A slot that is still running and has no close yet is no defect: nothing has traded. */
    private boolean isUsable(Row row, String slot, boolean finished, String topic) {
        Optional<String> objection = Figures.objection(row);
        if (objection.isPresent() && (finished || row.close() != null)) {
            refused.add(RefusedRow.of(topic, series.symbol(), slot, objection.get(), row));
        }
        return objection.isEmpty();
    }

    private void refuseUnstamped(String topic) {
        for (int i = 0; i < series.rows().size(); i++) {
            Row row = series.rows().get(i);
            if (row.stamp() == null && !row.isEmpty()) {
                refused.add(RefusedRow.of(topic, series.symbol(), "row " + (i + 1), "no timestamp", row));
            }
        }
    }

    private Provenance provenance(boolean finished) {
        return new Provenance(
                instrument.currency(),
                finished,
                1,
                series.origin().source(),
                asOf,
                series.origin().fetchedAt());
    }

    /** On the morning of a split the source applies it before the first trade: the later of both tells the basis. */
    private static Instant asOf(Series series) {
        Instant asOf = series.meta().exchangeTime();
        for (Event event : series.events()) {
            boolean applied = event.at().isAfter(asOf)
                    && !event.at().isAfter(series.origin().sourceTime());
            if (event instanceof Event.Split && applied) {
                asOf = event.at();
            }
        }
        return asOf;
    }

    private List<Action> actions() {
        Map<String, Action> actions = new LinkedHashMap<>();
        for (Event event : series.events()) {
            action(event).ifPresent(action -> actions.put(action.key(), action));
        }
        return List.copyOf(actions.values());
    }

    private Optional<Action> action(Event event) {
        LocalDate exDate = LocalDate.ofInstant(event.at(), series.meta().zone());
        return switch (event) {
            case Event.Split(var at, var numerator, var denominator) -> {
                if (isPositive(numerator) && isPositive(denominator)) {
                    yield Optional.of(new Action.Split(series.symbol(), exDate, numerator, denominator));
                }
                refuse(exDate + "|split", "a split of " + numerator + ":" + denominator);
                yield Optional.empty();
            }
            case Event.Dividend(var at, var amount) -> {
                if (isPositive(amount)) {
                    yield Optional.of(new Action.Dividend(series.symbol(), exDate, amount, instrument.currency()));
                }
                refuse(exDate + "|dividend", "a dividend of " + amount);
                yield Optional.empty();
            }
        };
    }

    private void refuse(String slot, String reason) {
        String received = "{\"symbol\":\"" + series.symbol() + "\",\"event\":\"" + reason + "\"}";
        refused.add(new RefusedRow(Topics.ACTIONS, series.symbol(), slot, reason, received));
    }

    private static boolean isPositive(@Nullable Double value) {
        return value != null && value > 0 && Double.isFinite(value);
    }
}
