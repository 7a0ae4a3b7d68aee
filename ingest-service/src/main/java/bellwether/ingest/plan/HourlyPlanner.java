package bellwether.ingest.plan;

import bellwether.contract.HourlyBar;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.ledger.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/** Decides what is due for a symbol's hourly bars. */
public final class HourlyPlanner {
    private static final Duration OVERLAP = Duration.ofDays(4);

    private final Ledger ledger;
    private final Instant historyStart;
    private final Instant oldest;

    /**
     * @param historyStart the first hour that is wanted
     * @param oldest the first hour that the source may be asked for
     */
    public HourlyPlanner(Ledger ledger, Instant historyStart, Instant oldest) {
        this.ledger = ledger;
        this.oldest = oldest;
        this.historyStart = later(historyStart, oldest);
    }

    /**
     * From when on to fetch; empty if nothing is due.
     *
     * @param daily what is due of the daily bars: a new session has new hours, and a rewritten history rewrites hours
     */
    public Optional<Instant> hourly(String symbol, Due daily) {
        Timeline known = ledger.hourly(symbol);
        if (known.isEmpty()) {
            return Optional.of(historyStart);
        }
        return switch (daily) {
            case Due.Whole whole -> Optional.of(whole(symbol));
            case Due.Since since -> Optional.of(latestFinal(symbol, known));
            case Due.Nothing nothing ->
                isLastFinal(symbol) ? Optional.empty() : Optional.of(latestFinal(symbol, known));
        };
    }

    /** From when on all hours are that are stored or wanted, as far as the source keeps them. */
    public Instant whole(String symbol) {
        Timeline known = ledger.hourly(symbol);
        if (known.isEmpty()) {
            return historyStart;
        }
        Instant first = Instant.ofEpochSecond(known.firstSlot() * 60);
        return later(first.isBefore(historyStart) ? first : historyStart, oldest);
    }

    private Instant latestFinal(String symbol, Timeline known) {
        Instant last = ledger.latestHourly(symbol).descendingMap().values().stream()
                .filter(bar -> bar.provenance().finished())
                .findFirst()
                .map(HourlyBar::start)
                .orElseGet(() -> Instant.ofEpochSecond(known.firstSlot() * 60));
        return later(last.minus(OVERLAP), oldest);
    }

    private boolean isLastFinal(String symbol) {
        NavigableMap<Instant, HourlyBar> latest = ledger.latestHourly(symbol);
        Map.Entry<Instant, HourlyBar> last = latest.lastEntry();
        return last != null && last.getValue().provenance().finished();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
