package bellwether.quote.world;

import bellwether.quote.bar.LatestClose;
import bellwether.reference.MarketIndex;
import bellwether.service.Columns;
import bellwether.service.Table;
import bellwether.service.Tabular;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The world's indices, always all of them. A market without a change is in none of the three counts.
 *
 * @param asOf when the newest of the bars was fetched; null without bars, like source
 * @param source the market that this bar comes from: yahoo, simulated or replay
 * @param marketTime the clock by which markets are open or closed: a replay's own, else the wall clock
 */
record WorldView(
        @Nullable Instant asOf,
        @Nullable String source,
        Instant marketTime,
        int advancing,
        int declining,
        int unchanged,
        List<MarketView> markets)
        implements Tabular {
    WorldView {
        markets = List.copyOf(markets);
    }

    static WorldView of(List<MarketIndex> indices, Collection<LatestClose> closes, Instant marketTime) {
        Map<String, LatestClose> bySymbol =
                closes.stream().collect(Collectors.toMap(LatestClose::symbol, Function.identity()));
        List<MarketView> markets = indices.stream()
                .map(index -> MarketView.of(index, bySymbol.get(index.symbol()), marketTime))
                .toList();
        LatestClose newest = closes.stream()
                .max(Comparator.comparing(LatestClose::fetchedAt))
                .orElse(null);
        return new WorldView(
                newest == null ? null : newest.fetchedAt(),
                newest == null ? null : newest.source(),
                marketTime,
                count(markets, change -> change > 0),
                count(markets, change -> change < 0),
                count(markets, change -> change == 0),
                markets);
    }

    private static int count(List<MarketView> markets, DoublePredicate direction) {
        return (int) markets.stream()
                .map(MarketView::changePercent)
                .filter(Objects::nonNull)
                .filter(change -> direction.test(change))
                .count();
    }

    @Override
    public Table table() {
        return Columns.of(markets)
                .text("symbol", MarketView::symbol)
                .text("name", MarketView::name)
                .text("exchange", MarketView::exchange)
                .text("city", MarketView::city)
                .text("country", MarketView::country)
                .float64("latitude", MarketView::latitude)
                .float64("longitude", MarketView::longitude)
                .float32("close", MarketView::close)
                .float64("changePercent", MarketView::changePercent)
                .flag("open", MarketView::open)
                .instant("asOf", MarketView::asOf)
                .text("timeZone", MarketView::timeZone)
                .date("date", MarketView::date)
                .flag("final", MarketView::finished)
                .date("previousDate", MarketView::previousDate)
                .float32("previousClose", MarketView::previousClose)
                .whole("sessionsBehind", MarketView::sessionsBehind)
                .text("source", MarketView::source)
                .text("missing", MarketView::missing)
                .about("marketTime", marketTime)
                .about("source", source)
                .about("asOf", asOf)
                .table();
    }
}
