package bellwether.ingest.plan;

import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.ledger.Timeline;
import bellwether.ingest.source.Glance;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides what is due for a symbol's daily bars, from what the topics hold and a glance at the source. */
public final class Planner {
    /**
     * Fetched again before a new bar: late corrections and events of the last days are found this way, and a price can be
     * judged by those before it.
     */
    private static final int OVERLAP_DAYS = 14;
    /** A history that begins so few days later than it could has just a gap at its beginning. */
    private static final int START_TOLERANCE_DAYS = 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ledger ledger;
    private final LocalDate historyStart;

    /** @param historyStart the first date that is wanted */
    public Planner(Ledger ledger, LocalDate historyStart) {
        this.ledger = ledger;
        this.historyStart = historyStart;
    }

    /** Whether a glance can tell anything: without stored bars everything is due. */
    public boolean needsGlance(String symbol) {
        return !ledger.daily(symbol).isEmpty();
    }

    /** @param glance null if the source did not show the symbol: its chart will say why */
    public Due daily(String symbol, @Nullable Glance glance) {
        Timeline known = ledger.daily(symbol);
        if (known.isEmpty()) {
            return new Due.Whole(historyStart);
        }
        NavigableMap<LocalDate, DailyBar> latest = ledger.latestDaily(symbol);
        if (glance == null) {
            return new Due.Since(overlap(known, latest));
        }
        if (isRewritten(latest, glance) || startsLate(known, glance)) {
            return whole(symbol);
        }
        return firstDue(symbol, latest, glance)
                .or(() -> Optional.of(overlap(known, latest)).filter(date -> isBack(symbol)))
                .<Due>map(date -> new Due.Since(earlier(date.minusDays(1), overlap(known, latest))))
                .orElseGet(Due.Nothing::new);
    }

    /** All of the symbol's history: what is stored, or what is wanted if that goes further back. */
    public Due.Whole whole(String symbol) {
        Timeline known = ledger.daily(symbol);
        return new Due.Whole(
                known.isEmpty() ? historyStart : earlier(historyStart, LocalDate.ofEpochDay(known.firstSlot())));
    }

    /**
     * Whether the first of these bars that is stored too has been adjusted otherwise than it is stored: then so have all
     * before it.
     */
    public boolean isRewritten(List<DailyBar> recent) {
        if (recent.isEmpty()) {
            return false;
        }
        NavigableMap<LocalDate, DailyBar> latest =
                ledger.latestDaily(recent.getFirst().symbol());
        return recent.stream()
                .filter(bar -> latest.containsKey(bar.date()))
                .findFirst()
                .filter(bar -> isAdjustedOtherwise(bar, latest.get(bar.date())))
                .isPresent();
    }

    private static boolean isAdjustedOtherwise(DailyBar bar, @Nullable DailyBar stored) {
        return stored != null
                && stored.provenance().finished()
                && (!Objects.equals(bar.prices().close(), stored.prices().close())
                        || !Objects.equals(
                                bar.prices().adjustedClose(), stored.prices().adjustedClose()));
    }

    /** The source shows it and did not know it before: its chart will say which is true. */
    private boolean isBack(String symbol) {
        return ledger.knownInstrument(symbol).stream().anyMatch(known -> known.status() != Instrument.Status.LISTED);
    }

    /** A split or a correction changes closes that are stored; another source changes everything. */
    private boolean isRewritten(NavigableMap<LocalDate, DailyBar> latest, Glance glance) {
        return latest.values().stream()
                .filter(bar -> bar.provenance().finished())
                .anyMatch(bar -> {
                    Double close = glance.closes().get(bar.date());
                    boolean sameSource =
                            bar.provenance().source().equals(glance.origin().source());
                    return !sameSource || (close != null && !isKnown(bar, close, glance));
                });
    }

    /** What the source shows of a bar that was put right is still wrong, and what was refused still refused. */
    private boolean isKnown(DailyBar bar, double close, Glance glance) {
        Float stored = bar.prices().close();
        boolean wasRepaired = bar.provenance().repaired() != null
                && stored != null
                && (isSame(stored, close / 100, glance) || isSame(stored, close * 100, glance));
        return wasRepaired || isSame(stored, close, glance) || wasRefused(bar.key(), close, glance);
    }

    private boolean startsLate(Timeline known, Glance glance) {
        Instant firstTrade = glance.meta().firstTrade();
        if (firstTrade == null) {
            return false;
        }
        LocalDate listed = LocalDate.ofInstant(firstTrade, glance.meta().zone());
        LocalDate possible = listed.isAfter(historyStart) ? listed : historyStart;
        return LocalDate.ofEpochDay(known.firstSlot()).isAfter(possible.plusDays(START_TOLERANCE_DAYS));
    }

    private Optional<LocalDate> firstDue(String symbol, NavigableMap<LocalDate, DailyBar> latest, Glance glance) {
        LocalDate firstKnown = LocalDate.ofEpochDay(ledger.daily(symbol).firstSlot());
        return glance.closes().tailMap(firstKnown, true).entrySet().stream()
                .filter(close -> isDue(symbol, latest.get(close.getKey()), close, glance))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isDue(String symbol, @Nullable DailyBar stored, Map.Entry<LocalDate, Double> close, Glance glance) {
        if (stored != null) {
            return !stored.provenance().finished();
        }
        boolean older = ledger.daily(symbol).find(Ledger.slotOf(close.getKey())).isPresent();
        return !older && !wasRefused(symbol + "|" + close.getKey(), close.getValue(), glance);
    }

    /** Refused with this very close: fetching it again would come to the same. */
    private boolean wasRefused(String key, double close, Glance glance) {
        return ledger.refusedRow(key).map(Planner::close).stream()
                .anyMatch(refused -> isSame(refused.floatValue(), close, glance));
    }

    private static @Nullable Double close(byte[] row) {
        try {
            JsonNode close = JSON.readTree(row).path("close");
            return close.isNumber() ? close.doubleValue() : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isSame(@Nullable Float stored, double shown, Glance glance) {
        if (stored == null) {
            return false;
        }
        // A glance's closes may be rounded to the decimals that prices are shown with.
        double rounding = 0.5000001 * Math.pow(10, -glance.meta().decimals());
        return (float) shown == stored || Math.abs(shown - Double.parseDouble(Float.toString(stored))) <= rounding;
    }

    /** A few days before the last final bar, so that corrections of the last days are found. */
    private static LocalDate overlap(Timeline known, NavigableMap<LocalDate, DailyBar> latest) {
        return latest.descendingMap().values().stream()
                .filter(bar -> bar.provenance().finished())
                .findFirst()
                .map(DailyBar::date)
                .orElseGet(() -> LocalDate.ofEpochDay(known.firstSlot()))
                .minusDays(OVERLAP_DAYS);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
