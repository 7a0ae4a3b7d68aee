package bellwether.movers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.contract.Ranking;
import bellwether.movers.action.StoredSplits;
import bellwether.movers.close.StoredCloses;
import bellwether.movers.instrument.StoredInstruments;
import bellwether.movers.ranking.NoSuchSession;
import bellwether.movers.ranking.Period;
import bellwether.movers.ranking.RankingQuery;
import bellwether.movers.ranking.Rankings;
import bellwether.movers.ranking.UniverseName;
import bellwether.movers.standing.StandingsOf;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** In a real database: how facts got there never changes a ranking, and no state on the way shows a split. */
class RankingOfStoredFactsPropertyTest {
    private static final int TRIES = 60;
    private static EmptyDatabase store;

    @BeforeContainer
    static void start() throws Exception {
        store = new EmptyDatabase();
    }

    @AfterContainer
    static void stop() throws Exception {
        store.close();
    }

    @Property(tries = TRIES)
    void order_duplicates_and_late_revisions_never_change_a_ranking(
            @ForAll("worlds") World world, @ForAll Random random) throws SQLException {
        store.empty();
        store(world.facts());
        List<Object> expected = rankings();

        List<Object> disordered = new ArrayList<>(world.facts());
        world.facts().stream().filter(fact -> random.nextInt(4) == 0).forEach(disordered::add);
        Collections.shuffle(disordered, random);
        store.empty();
        for (List<Object> batch : batches(disordered, random)) {
            store(batch);
        }
        assertThat(rankings()).isEqualTo(expected);
    }

    @Property(tries = TRIES)
    void percent_changes_are_those_of_the_traded_prices_before_during_and_after_a_refetch(
            @ForAll("worlds") World world, @ForAll Random random) throws SQLException {
        store.empty();
        StoredInstruments.store(store.database(), world.instruments());
        StoredSplits.store(store.database(), world.splits());
        StoredCloses.store(store.database(), world.fetchedAtOnce());
        checkChanges(world);
        StoredCloses.store(
                store.database(),
                world.fetchedAgain().stream()
                        .filter(bar -> random.nextBoolean())
                        .toList());
        checkChanges(world);
        StoredCloses.store(store.database(), world.fetchedAgain());
        checkChanges(world);
    }

    @Provide
    Arbitrary<World> worlds() {
        return World.any();
    }

    private static void checkChanges(World world) {
        for (Object answer : rankings()) {
            if (answer instanceof Ranking ranking) {
                int day = (int) ChronoUnit.DAYS.between(World.FIRST, ranking.date());
                Stream.concat(ranking.gainers().stream(), ranking.losers().stream())
                        .forEach(mover -> {
                            World.Share share = world.shares().stream()
                                    .filter(one -> one.symbol().equals(mover.symbol()))
                                    .findFirst()
                                    .orElseThrow();
                            assertThat(mover.close()).isEqualTo(share.traded(day));
                            assertThat(mover.changePercent())
                                    .as("%s on %s", mover.symbol(), ranking.date())
                                    .isCloseTo(share.percentChange(day), within(1e-8));
                        });
            }
        }
    }

    private static List<List<Object>> batches(List<Object> facts, Random random) {
        List<List<Object>> batches = new ArrayList<>();
        for (int from = 0; from < facts.size(); ) {
            int to = Math.min(facts.size(), from + 1 + random.nextInt(20));
            batches.add(facts.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** As their consumers do: each kind of fact on its own. */
    private static void store(List<Object> facts) throws SQLException {
        StoredCloses.store(store.database(), only(DailyBar.class, facts));
        StoredSplits.store(store.database(), only(Action.Split.class, facts));
        StoredInstruments.store(store.database(), only(Instrument.class, facts));
    }

    private static <T> List<T> only(Class<T> type, List<Object> facts) {
        return facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .distinct()
                .toList();
    }

    private static List<Object> rankings() {
        Rankings rankings = new Rankings(StandingsOf.database(store.database()));
        List<Object> answers = new ArrayList<>();
        for (int day = 0; day < World.DAYS; day++) {
            LocalDate date = World.FIRST.plusDays(day);
            try {
                answers.add(rankings.rank(new RankingQuery(date, Period.DAY, UniverseName.ALL, null, 0, 0, true, 100)));
            } catch (NoSuchSession e) {
                answers.add(String.valueOf(e.getMessage()));
            }
        }
        return answers;
    }
}
