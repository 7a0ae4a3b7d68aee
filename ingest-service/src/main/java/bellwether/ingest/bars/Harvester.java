package bellwether.ingest.bars;

import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Instrument;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.contract.Topics;
import bellwether.ingest.source.Event;
import bellwether.ingest.source.Row;
import bellwether.ingest.source.Series;
import bellwether.reference.Listing;
import bellwether.reference.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
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
    private boolean hasDoubts;

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
        judged(rows().byDate()).forEach((date, judged) -> {
            boolean finished = finality.isFinished(date);
            boolean expected = finished && calendar.isSession(date);
            if (isUsable(judged, date.toString(), expected, Topics.BARS_DAILY)) {
                Prices prices = Figures.prices(judged.row());
                bars.add(new DailyBar(series.symbol(), date, prices, provenance(finished, judged.repaired())));
            }
        });
        refuseUnstamped(Topics.BARS_DAILY);
        CorporateActions events = new CorporateActions(series, instrument.currency());
        refused.addAll(events.refused());
        return new Harvest<>(instrument, bars, events.actions(), refused, hasDoubts, series.origin());
    }

    private Harvest<HourlyBar> hourly() {
        List<HourlyBar> bars = new ArrayList<>(series.rows().size());
        judged(rows().byHour()).forEach((start, judged) -> {
            boolean finished = finality.isFinished(start);
            if (isUsable(judged, SLOT.format(start), finished, Topics.BARS_HOURLY)) {
                Prices prices = Figures.prices(judged.row());
                bars.add(new HourlyBar(series.symbol(), start, prices, provenance(finished, judged.repaired())));
            }
        });
        refuseUnstamped(Topics.BARS_HOURLY);
        return new Harvest<>(instrument, bars, List.of(), refused, hasDoubts, series.origin());
    }

    private Rows rows() {
        List<Row> stamped = series.rows().stream().filter(this::isStamped).toList();
        return new Rows(stamped, series.meta(), calendar);
    }

    private <S> NavigableMap<S, Judged> judged(NavigableMap<S, Judged> rows) {
        List<Judged> before = List.copyOf(rows.values());
        List<Judged> after = HundredfoldErrors.judge(before, new HundredfoldRepair(instrument.kind()));
        hasDoubts = HundredfoldErrors.areThere(before);
        Iterator<Judged> next = after.iterator();
        rows.replaceAll((slot, row) -> next.next());
        return rows;
    }

    /** A slot that is still running, or is no session, and has no close is no defect: nothing has traded. */
    private boolean isUsable(Judged judged, String slot, boolean expected, String topic) {
        Optional<String> problem = judged.problem();
        if (problem.isPresent() && (expected || judged.received().close() != null)) {
            refused.add(RefusedRow.of(topic, series.symbol(), slot, problem.get(), judged.received()));
        }
        return problem.isEmpty();
    }

    private void refuseUnstamped(String topic) {
        for (int i = 0; i < series.rows().size(); i++) {
            Row row = series.rows().get(i);
            if (!isStamped(row) && !row.isEmpty()) {
                String reason = row.stamp() == null ? "no timestamp" : "a timestamp in the future";
                refused.add(RefusedRow.of(topic, series.symbol(), "row " + (i + 1), reason, row));
            }
        }
    }

    /** A day ahead is no future yet: exchanges are in other time zones. */
    private boolean isStamped(Row row) {
        return row.stamp() != null
                && row.stamp().isBefore(series.origin().sourceTime().plus(Duration.ofDays(2)));
    }

    private Provenance provenance(boolean finished, @Nullable String repaired) {
        return new Provenance(
                instrument.currency(),
                finished,
                1,
                series.origin().source(),
                asOf,
                series.origin().fetchedAt(),
                repaired);
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
}
