package bellwether.movers.ranking;

import bellwether.contract.InstrumentKind;
import bellwether.contract.Ranking;
import bellwether.movers.ranking.MarketMap.CurrencyShare;
import bellwether.movers.ranking.MarketMap.Tile;
import bellwether.movers.ranking.Rankings.Answering;
import bellwether.movers.ranking.Standing.Excluded;
import bellwether.movers.ranking.Standing.Ranked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sets one session's standings as the map of the market. */
final class MapMaking {
    private static final String VALUE_FORMULA = "; value = close × volume, both as traded on the date, in the main unit"
            + " of the currency; currencies are not converted";

    private final List<Ranked> valued = new ArrayList<>();
    private int notRanked;
    private int noValue;
    private int noVolume;

    /**
     * @param asked the currency of the map; null for that of the most instruments
     * @param limit the most tiles
     */
    static MarketMap of(RankingQuery query, Answering session, @Nullable String asked, int limit) {
        MapMaking making = new MapMaking();
        session.sheet().standings().forEach(making::sort);
        return making.map(query, session, asked, limit);
    }

    private void sort(Standing standing) {
        switch (standing) {
            case Excluded excluded -> notRanked++;
            case Ranked one when !hasTradedValue(one.kind()) -> noValue++;
            case Ranked one when one.currency() == null || one.volume() == null || one.volume() <= 0 -> noVolume++;
            case Ranked one -> valued.add(one);
        }
    }

    /** Of other kinds volume is no number of shares: contracts, units of a currency, the sum of an index's members. */
    private static boolean hasTradedValue(InstrumentKind kind) {
        return switch (kind) {
            case EQUITY, ETF, FUND -> true;
            case INDEX, CURRENCY, CRYPTO, FUTURE -> false;
        };
    }

    private MarketMap map(RankingQuery query, Answering session, @Nullable String asked, int limit) {
        List<CurrencyShare> currencies = currencies();
        String main = asked != null || currencies.isEmpty()
                ? asked
                : currencies.getFirst().currency();
        List<Ranked> shown =
                valued.stream().filter(one -> mainUnit(one).equals(main)).toList();
        List<Tile> tiles = shown.stream()
                .map(MapMaking::tile)
                .sorted(Comparator.comparingDouble(Tile::value).reversed().thenComparing(Tile::symbol))
                .limit(limit)
                .toList();
        int ranked = session.sheet().standings().size() - notRanked;
        return new MarketMap(
                session.date(),
                query.period().wireName(),
                RankingTable.newestFetch(shown),
                RankingTable.sources(shown),
                query.period().formula(session.date(), query.finalOnly()) + VALUE_FORMULA,
                main,
                currencies,
                new Ranking.Universe(
                        query.universe().wireName(), session.sheet().standings().size(), ranked),
                limit,
                shown.size() > limit,
                tiles,
                new MarketMap.Omitted(valued.size() - shown.size(), noVolume, noValue, notRanked));
    }

    private List<CurrencyShare> currencies() {
        Map<String, Integer> counts = new TreeMap<>();
        valued.forEach(one -> counts.merge(mainUnit(one), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new CurrencyShare(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(CurrencyShare::instruments).reversed())
                .toList();
    }

    private static String mainUnit(Ranked one) {
        return one.currency() == null ? "" : QuotedUnit.main(one.currency());
    }

    private static Tile tile(Ranked one) {
        String quotedIn = one.currency() == null ? "" : one.currency();
        long volume = one.volume() == null ? 0 : one.volume();
        double close = RankingTable.price(one.close());
        return new Tile(
                one.symbol(),
                one.name(),
                one.kind().wireName(),
                one.sector(),
                quotedIn,
                close,
                RankingTable.price(one.previousClose()),
                one.changePercent(),
                volume,
                value(close, volume, quotedIn),
                !one.finished());
    }

    private static double value(double close, long volume, String quotedIn) {
        return BigDecimal.valueOf(close)
                .multiply(BigDecimal.valueOf(volume))
                .divide(BigDecimal.valueOf(QuotedUnit.perMain(quotedIn)), 2, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
