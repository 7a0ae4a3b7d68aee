package bellwether.quote.yahoo;

import bellwether.contract.Action;
import bellwether.quote.instrument.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bars of one instrument in one window, and the figures beside them.
 *
 * @param now by the market's clock, as far as the bars know it
 * @param actions those in the window, the oldest first
 * @param latest null for an instrument without a stored close
 * @param closeBefore the last close before the first bar; null if none is stored
 * @param origin null without any stored bar
 */
record Chart(
        Listed instrument,
        BarStamps stamps,
        Instant now,
        Window window,
        Interval interval,
        List<Candle> bars,
        List<Action> actions,
        @Nullable Latest latest,
        @Nullable Float closeBefore,
        @Nullable Origin origin) {
    /** The most bars in one answer: a hundred years of days, or five of the hours of what trades around the clock. */
    static final int MOST = 50_000;

    /** Longer than any run of days without a session. */
    static final int GAP_DAYS = 21;

    Chart {
        bars = List.copyOf(bars);
        actions = List.copyOf(actions);
    }

    /**
     * @param hours those of the window; not looked at but for charts of hours
     * @param actions all of the instrument
     * @return empty if nothing is stored in the window or near it
     */
    static Optional<Chart> of(Frame frame, Interval interval, List<BarRow> hours, List<Action> actions, Instant now) {
        BarStamps stamps = frame.stamps();
        Window whole = frame.window().wholeBars(interval, stamps);
        List<Dated> all =
                interval == Interval.HOUR ? hours.stream().map(frame::hour).toList() : frame.days();
        List<Dated> within =
                all.stream().filter(bar -> whole.contains(bar.candle().stamp())).toList();
        if (within.size() > MOST) {
            throw YahooError.tooMany(interval, frame.window(), MOST);
        }
        if (within.isEmpty() && !frame.hasDaysJustBefore(GAP_DAYS)) {
            return Optional.empty();
        }
        List<Candle> bars = Aggregation.of(interval, Dated.candles(within), stamps);
        return Optional.of(new Chart(
                frame.instrument(),
                stamps,
                frame.clock(now),
                frame.window(),
                interval,
                bars,
                actions.stream()
                        .filter(action -> whole.contains(stamps.ofDay(action.exDate())))
                        .toList(),
                Latest.of(frame.days()),
                closeBefore(frame, bars),
                origin(within, frame.days())));
    }

    private static @Nullable Float closeBefore(Frame frame, List<Candle> bars) {
        long stamp = bars.isEmpty() ? frame.window().from() : bars.getFirst().stamp();
        LocalDate date = frame.stamps().date(stamp);
        Dated before = Dated.lastBefore(frame.days(), frame.stamps().midnight(date));
        return before == null ? null : before.candle().close();
    }

    private static @Nullable Origin origin(List<Dated> within, List<Dated> days) {
        List<Dated> used = within.isEmpty() && !days.isEmpty() ? List.of(days.getLast()) : within;
        return Origin.of(used.stream().map(Dated::row).toList());
    }
}
