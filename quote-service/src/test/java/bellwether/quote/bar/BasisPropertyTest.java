package bellwether.quote.bar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bellwether.contract.Action;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Whenever a bar was fetched, the price that was traded comes out, and so does the one in today's shares. */
class BasisPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int DAYS = 60;
    private static final double FLOAT = 3e-7;

    @Property
    void the_day_of_the_fetch_never_changes_an_adjusted_price(
            @ForAll("splits") List<Action.Split> splits,
            @ForAll @IntRange(min = 0, max = DAYS - 1) int day,
            @ForAll @IntRange(min = 0, max = DAYS) int fetchedAfter,
            @ForAll @DoubleRange(min = 0.5, max = 5_000) double traded) {
        LocalDate date = FIRST.plusDays(day);
        LocalDate asOf = date.plusDays(fetchedAfter);
        float stored = (float) (traded / ratio(splits, date, asOf));

        double none = price(Adjustment.NONE, splits, date, asOf, stored);
        double adjusted = price(Adjustment.SPLITS, splits, date, asOf, stored);
        double toToday = ratio(splits, date, FIRST.plusDays(2 * DAYS));
        assertThat(none).isCloseTo(traded, within(traded * FLOAT));
        assertThat(adjusted).isCloseTo(traded / toToday, within(traded / toToday * FLOAT));
    }

    /** Prices in cents, below a thousand: what a float can hold ten times over. */
    @Property
    void a_price_in_cents_comes_out_to_the_cent_whatever_splits_came_later(
            @ForAll("splits") List<Action.Split> splits,
            @ForAll @IntRange(min = 0, max = DAYS - 1) int day,
            @ForAll @IntRange(min = 100, max = 99_999) int cents) {
        LocalDate date = FIRST.plusDays(day);
        LocalDate asOf = FIRST.plusDays(2 * DAYS);
        float traded = cents / 100f;
        float stored = (float) (cents / 100.0 / ratio(splits, date, asOf));
        Float none = new Basis(Adjustment.NONE, splits).splitFactors(date, asOf).price(stored);
        assertThat(none).isEqualTo(traded);
    }

    @Property
    void the_order_of_the_splits_never_changes_a_price(
            @ForAll("splits") List<Action.Split> splits,
            @ForAll @IntRange(min = 0, max = DAYS) int day,
            @ForAll @IntRange(min = 0, max = DAYS) int fetchedAfter,
            @ForAll Random random) {
        LocalDate date = FIRST.plusDays(day);
        LocalDate asOf = date.plusDays(fetchedAfter);
        List<Action.Split> shuffled = new ArrayList<>(splits);
        Collections.shuffle(shuffled, random);
        for (Adjustment adjustment : Adjustment.values()) {
            assertThat(price(adjustment, shuffled, date, asOf, 100))
                    .isCloseTo(price(adjustment, splits, date, asOf, 100), within(1e-3));
        }
    }

    @Provide
    Arbitrary<List<Action.Split>> splits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, DAYS),
                        Arbitraries.of(2.0, 3.0, 4.0, 7.0, 20.0, 1.5),
                        Arbitraries.of(true, false))
                .as((day, ratio, reverse) ->
                        new Action.Split("S", FIRST.plusDays(day), reverse ? 1 : ratio, reverse ? ratio : 1))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Action.Split::exDate);
    }

    private static double price(
            Adjustment adjustment, List<Action.Split> splits, LocalDate date, LocalDate asOf, float stored) {
        Float price = new Basis(adjustment, splits).splitFactors(date, asOf).price(stored);
        return Double.parseDouble(String.valueOf(price));
    }

    private static double ratio(List<Action.Split> splits, LocalDate after, LocalDate until) {
        return splits.stream()
                .filter(split ->
                        split.exDate().isAfter(after) && !split.exDate().isAfter(until))
                .mapToDouble(Action.Split::ratio)
                .reduce(1, (one, other) -> one * other);
    }
}
