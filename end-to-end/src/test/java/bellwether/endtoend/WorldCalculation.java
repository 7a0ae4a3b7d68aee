package bellwether.endtoend;

import bellwether.reference.Exchanges;
import bellwether.reference.MarketIndex;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How the world's indices stand, worked out in decimals from the answers about their bars. */
record WorldCalculation(Map<String, Change> changes) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    record Change(String symbol, BigDecimal close, double percent) {}

    static WorldCalculation from(Api api) {
        Map<String, Change> changes = new TreeMap<>();
        for (MarketIndex index : Exchanges.indices()) {
            changes.put(index.symbol(), change(api, index.symbol()));
        }
        return new WorldCalculation(changes);
    }

    private static Change change(Api api, String symbol) {
        JsonNode bars = api.get("/api/v1/bars/" + URLEncoder.encode(symbol, StandardCharsets.UTF_8) + "?from="
                + LocalDate.now().minusMonths(2));
        int newest = bars.path("close").size() - 1;
        while (bars.path("close").get(newest).isNull()) {
            newest--;
        }
        int before = newest - 1;
        while (bars.path("close").get(before).isNull()
                || !bars.path("final").get(before).asBoolean()) {
            before--;
        }
        BigDecimal close = new BigDecimal(bars.path("close").get(newest).asText());
        BigDecimal previous = new BigDecimal(bars.path("close").get(before).asText());
        BigDecimal percent = close.divide(previous, MathContext.DECIMAL128)
                .subtract(BigDecimal.ONE)
                .multiply(HUNDRED);
        return new Change(
                symbol, close, percent.setScale(9, RoundingMode.HALF_UP).doubleValue());
    }

    Change of(String symbol) {
        return changes.get(symbol);
    }

    Set<String> symbols() {
        return changes.keySet();
    }

    int advancing() {
        return ranked(change -> change.percent() > 0).size();
    }

    int declining() {
        return ranked(change -> change.percent() < 0).size();
    }

    int unchanged() {
        return changes.size() - advancing() - declining();
    }

    List<Change> gainers(int most) {
        return ranked(change -> change.percent() > 0).stream().limit(most).toList();
    }

    List<Change> losers(int most) {
        return ranked(change -> change.percent() < 0).stream().limit(most).toList();
    }

    List<Change> mostMoved(int most) {
        return ranked(change -> change.percent() != 0).stream().limit(most).toList();
    }

    private List<Change> ranked(Predicate<Change> which) {
        return changes.values().stream()
                .filter(which)
                .sorted(Comparator.comparingDouble((Change change) -> -Math.abs(change.percent()))
                        .thenComparing(Change::symbol))
                .toList();
    }
}
