package bellwether.movers.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.InstrumentKind;
import bellwether.contract.Ranking;
import bellwether.contract.Ranking.Mover;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What holds of every ranking, whatever was stored. */
class RankingPropertyTest {
    private static final LocalDate DATE = LocalDate.of(2018, 2, 7);

    @Property
    void gainers_rise_losers_fall_and_everyone_is_counted_once(
            @ForAll("changes") List<@Nullable Double> changes, @ForAll @IntRange(min = 1, max = 20) int limit)
            throws NoSuchSession {
        Ranking ranking = rank(standings(changes), limit);
        assertThat(ranking.gainers()).allMatch(one -> one.changePercent() > 0).hasSizeLessThanOrEqualTo(limit);
        assertThat(ranking.losers()).allMatch(one -> one.changePercent() < 0).hasSizeLessThanOrEqualTo(limit);
        assertThat(ranking.gainers())
                .isSortedAccordingTo(Comparator.comparingDouble(Mover::changePercent)
                        .reversed()
                        .thenComparing(Mover::symbol));
        assertThat(ranking.losers())
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Mover::changePercent).thenComparing(Mover::symbol));
        Set<String> risen = symbols(ranking.gainers());
        risen.retainAll(symbols(ranking.losers()));
        assertThat(risen).isEmpty();
        assertThat(ranking.breadth().advancing()
                        + ranking.breadth().declining()
                        + ranking.breadth().unchanged())
                .isEqualTo(ranking.universe().ranked());
        assertThat(ranking.universe().ranked() + ranking.excluded().size())
                .isEqualTo(ranking.universe().tracked());
    }

    @Property
    void the_order_in_which_the_rows_are_read_never_changes_a_ranking(
            @ForAll("changes") List<@Nullable Double> changes, @ForAll Random random) throws NoSuchSession {
        List<Standing> standings = standings(changes);
        List<Standing> shuffled = new ArrayList<>(standings);
        Collections.shuffle(shuffled, random);
        assertThat(rank(shuffled, 10)).isEqualTo(rank(standings, 10));
    }

    /** Null stands for an instrument that is not ranked. */
    @Provide
    Arbitrary<List<@Nullable Double>> changes() {
        return Arbitraries.integers()
                .between(-6, 6)
                .map(change -> (double) change)
                .injectNull(0.1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Ranking rank(List<Standing> standings, int limit) throws NoSuchSession {
        RankingQuery query = new RankingQuery(DATE, Period.DAY, UniverseName.ALL, null, 0, 0, true, limit);
        return new Rankings(new Stored(standings)).rank(query);
    }

    /** Numbered as the database numbers them: the largest moves first, equal ones by symbol. */
    private static List<Standing> standings(List<@Nullable Double> changes) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Double change = changes.get(i);
            standings.add(
                    change == null ? new Standing.Excluded(symbol(i), "no-bar") : ranked(i, change, rank(i, changes)));
        }
        return standings;
    }

    private static int rank(int number, List<@Nullable Double> changes) {
        double own = changes.get(number);
        int rank = 1;
        for (int i = 0; i < changes.size(); i++) {
            Double other = changes.get(i);
            boolean sameWay = other != null && Math.signum(other) == Math.signum(own);
            if (sameWay && (Math.abs(other) > Math.abs(own) || (Math.abs(other) == Math.abs(own) && i < number))) {
                rank++;
            }
        }
        return rank;
    }

    private static Standing.Ranked ranked(int number, double change, int rank) {
        return new Standing.Ranked(
                number,
                symbol(number),
                null,
                InstrumentKind.EQUITY,
                null,
                "USD",
                100 + change,
                100,
                DATE.minusDays(1),
                change,
                rank,
                1_000L,
                "replay",
                Instant.EPOCH,
                true);
    }

    private static String symbol(int number) {
        return String.format("S%02d", number);
    }

    private static Set<String> symbols(List<Mover> movers) {
        Set<String> symbols = new HashSet<>();
        movers.forEach(one -> symbols.add(one.symbol()));
        return symbols;
    }

    private record Stored(List<Standing> standings) implements Standings {
        @Override
        public List<LocalDate> datesUpTo(@Nullable LocalDate date, int limit) {
            return List.of(DATE);
        }

        @Override
        public Sheet on(LocalDate date, RankingQuery query) {
            return new Sheet(standings.size(), standings.size(), standings);
        }

        @Override
        public Map<Integer, Trail> trails(LocalDate date, Collection<Integer> instruments) {
            return Map.of();
        }
    }
}
