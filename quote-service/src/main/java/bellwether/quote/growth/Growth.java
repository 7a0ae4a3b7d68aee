package bellwether.quote.growth;

import bellwether.contract.Action;
import bellwether.quote.action.Actions;
import bellwether.quote.instrument.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Relates adjusted closes to those of one shared date. */
@ApplicationScoped
class Growth {
    /** The most prices in one answer: 20 symbols over 40 years of sessions. */
    static final int MOST_PRICES = 200_000;

    /** How long a price stands where a symbol does not trade: over weekends and the longest holidays. */
    private static final int DAYS_THAT_A_PRICE_STANDS = 7;

    private final AdjustedCloses closes;
    private final Actions actions;

    Growth(AdjustedCloses closes, Actions actions) {
        this.closes = closes;
        this.actions = actions;
    }

    /**
     * @param unknown symbols that the answer only names
     * @param reference null for the first date by which all have had a price
     */
    record Request(
            List<Listed> instruments,
            List<String> unknown,
            @Nullable LocalDate reference,
            LocalDate from,
            LocalDate to,
            Set<Column> columns) {}

    GrowthView of(Request request) {
        List<Integer> ids = request.instruments().stream().map(Listed::id).toList();
        LocalDate reference = request.reference() != null ? request.reference() : closes.firstCommon(ids);
        LocalDate closest = reference == null ? null : closes.nearest(ids, reference);
        int most = MOST_PRICES / Math.max(1, ids.size());
        Map<Integer, List<CloseRow>> rows = closes.between(ids, request.from(), request.to(), most + 1);
        Origin origin = closes.origin(ids);
        return new GrowthView(
                reference,
                closest,
                "all",
                origin == null ? null : origin.source(),
                origin == null ? null : origin.asOf(),
                request.unknown(),
                rows.values().stream().anyMatch(stored -> stored.size() > most),
                lines(request, bases(ids, closest), rows, most));
    }

    private Map<Integer, List<CloseRow>> bases(List<Integer> ids, @Nullable LocalDate closest) {
        return closest == null
                ? Map.of()
                : closes.between(ids, closest.minusDays(DAYS_THAT_A_PRICE_STANDS), closest, 1);
    }

    private List<GrowthView.Line> lines(
            Request request, Map<Integer, List<CloseRow>> bases, Map<Integer, List<CloseRow>> rows, int most) {
        Map<Integer, List<Action.Split>> splits =
                actions.splitsOf(request.instruments().stream().map(Listed::id).toList());
        return request.instruments().stream()
                .map(instrument -> {
                    List<CloseRow> stored = rows.getOrDefault(instrument.id(), List.of());
                    CloseRow base = bases.getOrDefault(instrument.id(), List.of()).stream()
                            .findFirst()
                            .orElse(null);
                    return new LineDrawing(instrument, splits.getOrDefault(instrument.id(), List.of()))
                            .line(
                                    base,
                                    stored.subList(Math.max(0, stored.size() - most), stored.size()),
                                    request.columns());
                })
                .toList();
    }
}
