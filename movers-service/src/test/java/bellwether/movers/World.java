package bellwether.movers;

import bellwether.contract.Action;
import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** A few shares over a few days, as they were traded, and the facts that tell of them. */
record World(List<Share> shares) {
    static final LocalDate FIRST = LocalDate.parse("2018-01-22");
    static final int DAYS = 7;
    private static final LocalDate LATER = FIRST.plusDays(DAYS);

    /**
     * @param splitDay of one split at most; 0 for none
     * @param ratio new shares for one old one
     * @param cents the price of each day as it was traded; null on a day without a trade
     */
    record Share(String symbol, int splitDay, double ratio, List<@Nullable Integer> cents) {
        double traded(int day) {
            Integer price = cents.get(day);
            return price == null ? Double.NaN : price / 100.0;
        }

        /** By the prices that were traded, on one basis; not a number if one of them is missing. */
        double percentChange(int day) {
            int previous = day - 1;
            while (previous >= 0 && cents.get(previous) == null) {
                previous--;
            }
            if (previous < 0 || cents.get(day) == null) {
                return Double.NaN;
            }
            boolean acrossSplit = previous < splitDay && splitDay <= day;
            return 100 * (traded(day) / (traded(previous) / (acrossSplit ? ratio : 1)) - 1);
        }

        Instrument instrument() {
            return MoversTestBase.equity(symbol);
        }

        List<Action.Split> splits() {
            return splitDay == 0 ? List.of() : List.of(new Action.Split(symbol, FIRST.plusDays(splitDay), ratio, 1));
        }

        /** Each day's bar as it was fetched that day: live at noon, and final in the evening. */
        List<DailyBar> fetchedAtOnce() {
            List<DailyBar> bars = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                if (cents.get(day) != null) {
                    LocalDate date = FIRST.plusDays(day);
                    bars.add(MoversTestBase.bar(symbol, date, traded(day) + 1, 500, 1, false, date));
                    bars.add(MoversTestBase.bar(symbol, date, traded(day), 1_000, 2, true, date));
                }
            }
            return bars;
        }

        /** The days before the split, fetched again after it. */
        List<DailyBar> fetchedAgain() {
            List<DailyBar> bars = new ArrayList<>();
            for (int day = 0; day < splitDay; day++) {
                if (cents.get(day) != null) {
                    long volume = Math.round(1_000 * ratio);
                    bars.add(MoversTestBase.bar(
                            symbol, FIRST.plusDays(day), traded(day) / ratio, volume, 3, true, LATER));
                }
            }
            return bars;
        }
    }

    List<Instrument> instruments() {
        return shares.stream().map(Share::instrument).toList();
    }

    List<Action.Split> splits() {
        return shares.stream().flatMap(share -> share.splits().stream()).toList();
    }

    List<DailyBar> fetchedAtOnce() {
        return shares.stream().flatMap(share -> share.fetchedAtOnce().stream()).toList();
    }

    List<DailyBar> fetchedAgain() {
        return shares.stream().flatMap(share -> share.fetchedAgain().stream()).toList();
    }

    List<Object> facts() {
        List<Object> facts = new ArrayList<>(instruments());
        facts.addAll(splits());
        facts.addAll(fetchedAtOnce());
        facts.addAll(fetchedAgain());
        return facts;
    }

    static Arbitrary<World> any() {
        return Combinators.combine(share("A"), share("B"), share("C")).as((a, b, c) -> new World(List.of(a, b, c)));
    }

    private static Arbitrary<Share> share(String symbol) {
        Arbitrary<List<@Nullable Integer>> cents = Arbitraries.integers()
                .between(500, 50_000)
                .injectNull(0.15)
                .list()
                .ofSize(DAYS);
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.of(2.0, 4.0, 7.0, 20.0, 1.5, 0.05, 0.1),
                        cents)
                .as((splitDay, ratio, prices) -> new Share(symbol, splitDay, ratio, prices));
    }
}
