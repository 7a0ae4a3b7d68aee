package bellwether.movers.ranking;

import bellwether.contract.Ranking;
import bellwether.movers.ranking.Standing.Excluded;
import bellwether.movers.ranking.Standing.Ranked;
import bellwether.movers.ranking.Standings.Sheet;
import bellwether.movers.ranking.Standings.Trail;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets one session's standings as the ranking that is served and published. */
final class RankingTable {
    private final Standings standings;
    private final RankingQuery query;
    private final LocalDate date;

    RankingTable(Standings standings, RankingQuery query, LocalDate date) {
        this.standings = standings;
        this.query = query;
        this.date = date;
    }

    Ranking of(Sheet sheet) {
        List<Ranked> ranked = new ArrayList<>();
        List<Ranking.Exclusion> excluded = new ArrayList<>();
        for (Standing standing : sheet.standings()) {
            switch (standing) {
                case Ranked one -> ranked.add(one);
                case Excluded one -> excluded.add(new Ranking.Exclusion(one.symbol(), one.reason()));
            }
        }
        excluded.sort(Comparator.comparing(Ranking.Exclusion::symbol));
        List<Ranked> gainers =
                ranked.stream().filter(one -> one.changePercent() > 0).toList();
        List<Ranked> losers =
                ranked.stream().filter(one -> one.changePercent() < 0).toList();
        List<Ranked> topGainers = top(gainers);
        List<Ranked> topLosers = top(losers);
        Map<Integer, Trail> trails = standings.trails(date, instruments(topGainers, topLosers));
        return new Ranking(
                date,
                query.period().wireName(),
                newestFetch(ranked),
                sources(ranked),
                query.period().formula(date, query.finalOnly()),
                new Ranking.Universe(
                        query.universe().wireName(), sheet.standings().size(), ranked.size()),
                new Ranking.Breadth(gainers.size(), losers.size(), ranked.size() - gainers.size() - losers.size()),
                movers(topGainers, trails),
                movers(topLosers, trails),
                excluded);
    }

    private List<Ranked> top(List<Ranked> ranked) {
        return ranked.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(query.limit())
                .toList();
    }

    private static List<Integer> instruments(List<Ranked> gainers, List<Ranked> losers) {
        return Stream.concat(gainers.stream(), losers.stream())
                .map(Ranked::instrument)
                .toList();
    }

    private static List<Ranking.Mover> movers(List<Ranked> ranked, Map<Integer, Trail> trails) {
        Trail none = new Trail(List.of(), null);
        return ranked.stream()
                .map(one -> mover(one, trails.getOrDefault(one.instrument(), none)))
                .toList();
    }

    private static Ranking.Mover mover(Ranked one, Trail trail) {
        double close = price(one.close());
        double previousClose = price(one.previousClose());
        return new Ranking.Mover(
                one.rank(),
                one.symbol(),
                one.name(),
                one.sector(),
                one.currency(),
                close,
                previousClose,
                one.previousDate(),
                BigDecimal.valueOf(close)
                        .subtract(BigDecimal.valueOf(previousClose))
                        .doubleValue(),
                one.changePercent(),
                one.volume(),
                trail.relativeVolume() == null ? null : fourDecimals(trail.relativeVolume()),
                trail.closes().stream().map(RankingTable::price).toList(),
                !one.finished());
    }

    /** As the contract writes prices: the shortest decimal of the 32-bit float. */
    static double price(double value) {
        float cut = (float) value;
        return Float.isFinite(cut) ? Double.parseDouble(Float.toString(cut)) : value;
    }

    private static double fourDecimals(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).doubleValue();
    }

    static @Nullable Instant newestFetch(List<Ranked> ranked) {
        return ranked.stream()
                .map(Ranked::fetchedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** One market's name; of several, all names joined by a plus. */
    static @Nullable String sources(List<Ranked> ranked) {
        String names = ranked.stream().map(Ranked::source).distinct().sorted().collect(Collectors.joining("+"));
        return names.isEmpty() ? null : names;
    }
}
