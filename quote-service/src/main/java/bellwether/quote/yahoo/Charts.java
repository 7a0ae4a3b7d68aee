package bellwether.quote.yahoo;

import bellwether.contract.Action;
import bellwether.quote.action.Actions;
import bellwether.quote.bar.Adjustment;
import bellwether.quote.bar.Basis;
import bellwether.quote.freshness.MarketClock;
import bellwether.quote.instrument.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes charts from what is stored: few queries, however many symbols. */
@ApplicationScoped
class Charts {
    /** For the 52 weeks' range and the close before it, whatever the window. */
    private static final int YEAR_DAYS = 380;

    private final StoredBars storedBars;
    private final Actions actions;
    private final MarketClock clock;

    Charts(StoredBars storedBars, Actions actions, MarketClock clock) {
        this.storedBars = storedBars;
        this.actions = actions;
        this.clock = clock;
    }

    /** @throws YahooError if nothing is stored in the window or near it, or nothing of that interval */
    Chart of(Listed instrument, ChartRequest request) {
        Instant now = clock.now();
        Frame frame = frames(List.of(instrument), request, now).getFirst();
        List<BarRow> hours = hours(List.of(frame), request.interval()).getOrDefault(instrument.id(), List.of());
        List<Action> known = request.dividends() || request.splits() ? actions.of(instrument) : List.of();
        return Chart.of(frame, request.interval(), hours, known, now).orElseThrow(() -> YahooError.noDataIn(frame));
    }

    /** The charts of those of the instruments that have data in the window or near it, without their actions. */
    List<Chart> of(List<Listed> instruments, ChartRequest request) {
        Instant now = clock.now();
        List<Frame> frames = frames(instruments, request, now);
        Map<Integer, List<BarRow>> hours = hours(frames, request.interval());
        return frames.stream()
                .flatMap(frame -> {
                    List<BarRow> own = hours.getOrDefault(frame.instrument().id(), List.of());
                    return Chart.of(frame, request.interval(), own, List.of(), now).stream();
                })
                .toList();
    }

    private List<Frame> frames(List<Listed> instruments, ChartRequest request, Instant now) {
        if (instruments.isEmpty()) {
            return List.of();
        }
        LocalDate from = instruments.stream()
                .flatMap(instrument -> firstDays(BarStamps.of(instrument), request, now))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Collection<Integer> ids = instruments.stream().map(Listed::id).toList();
        Map<Integer, List<BarRow>> days = storedBars.daysFrom(ids, from, Chart.MOST + 1);
        Map<Integer, List<Action.Split>> splits = actions.splitsOf(ids);
        return instruments.stream()
                .map(instrument -> {
                    BarStamps stamps = BarStamps.of(instrument);
                    Basis basis = new Basis(Adjustment.SPLITS, splits.getOrDefault(instrument.id(), List.of()));
                    List<BarRow> rows = days.getOrDefault(instrument.id(), List.of());
                    return Frame.of(instrument, stamps, Window.of(request, stamps, now), basis, rows);
                })
                .toList();
    }

    private static Stream<LocalDate> firstDays(BarStamps stamps, ChartRequest request, Instant now) {
        Window window = Window.of(request, stamps, now).wholeBars(request.interval(), stamps);
        return Stream.of(
                stamps.date(window.from()).minusDays(Chart.GAP_DAYS),
                stamps.date(now.getEpochSecond()).minusDays(YEAR_DAYS));
    }

    private Map<Integer, List<BarRow>> hours(List<Frame> frames, Interval interval) {
        if (interval != Interval.HOUR || frames.isEmpty()) {
            return Map.of();
        }
        return storedBars.hours(
                frames.stream().map(frame -> frame.instrument().id()).toList(),
                frames.stream().mapToLong(frame -> frame.window().from()).min().orElseThrow(),
                frames.stream().mapToLong(frame -> frame.window().to()).max().orElseThrow(),
                Chart.MOST + 1);
    }
}
