package bellwether.ingest.bars;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Prices;
import org.junit.jupiter.api.Test;

/** Prices that are a hundred times too high or too low: put right where it is certain, refused where it is not. */
class HundredfoldErrorsTest {
    private static Harvest<DailyBar> harvest(SampleSeries series) {
        return Harvester.daily(series.answered(), SampleSeries.listing(InstrumentKind.EQUITY));
    }

    private static DailyBar only(Harvest<DailyBar> harvest) {
        var repaired = harvest.bars().stream()
                .filter(bar -> bar.provenance().repaired() != null)
                .toList();
        assertThat(repaired).hasSize(1);
        return repaired.getFirst();
    }

    @Test
    void a_day_a_hundred_times_too_high_is_divided_and_says_so() {
        Harvest<DailyBar> harvest = harvest(new SampleSeries("2024-01-02")
                .closes(10, 150)
                .row(15000.0, 15200.0, 14900.0, 15034.0, 13500.0)
                .closes(10, 151));
        DailyBar bar = only(harvest);
        assertThat(bar.date()).isEqualTo("2024-01-17");
        assertThat(bar.prices()).isEqualTo(new Prices(150f, 152f, 149f, 150.34f, 135f, 1000L));
        assertThat(bar.provenance().repaired()).isEqualTo("divided by 100");
        assertThat(harvest.bars()).hasSize(21);
        assertThat(harvest.refused()).isEmpty();
    }

    @Test
    void an_adjusted_close_that_was_right_stays_as_it_is() {
        DailyBar bar = only(harvest(new SampleSeries("2024-01-02")
                .closes(10, 150)
                .row(15000.0, 15200.0, 14900.0, 15034.0, 135.0)
                .closes(10, 151)));
        assertThat(bar.prices().adjustedClose()).isEqualTo(135f);
    }

    @Test
    void weeks_a_hundred_times_too_low_are_multiplied() {
        Harvest<DailyBar> harvest = harvest(
                new SampleSeries("2024-01-02").closes(40, 150).closes(15, 1.5).closes(30, 150));
        assertThat(harvest.bars()).hasSize(85).allMatch(bar -> bar.prices().close() > 100);
        assertThat(harvest.bars().stream().map(bar -> bar.provenance().repaired()))
                .filteredOn("multiplied by 100"::equals)
                .hasSize(15);
    }

    @Test
    void a_close_alone_or_an_open_alone_is_put_right_by_itself() {
        DailyBar close = only(harvest(new SampleSeries("2024-01-02")
                .closes(10, 150)
                .row(150.0, 152.0, 149.0, 15034.0, 135.0)
                .closes(10, 151)));
        assertThat(close.prices().close()).isEqualTo(150.34f);
        assertThat(close.provenance().repaired()).isEqualTo("close divided by 100");
        DailyBar open = only(harvest(new SampleSeries("2024-01-02")
                .closes(10, 150)
                .row(1.5, 152.0, 149.0, 150.34, 135.0)
                .closes(10, 151)));
        assertThat(open.prices().open()).isEqualTo(150f);
        assertThat(open.provenance().repaired()).isEqualTo("open multiplied by 100");
    }

    @Test
    void on_the_newest_day_nobody_knows_until_the_next_session() {
        SampleSeries series = new SampleSeries("2024-01-02").closes(20, 150).close(15000);
        Harvest<DailyBar> before = harvest(series);
        assertThat(before.bars()).hasSize(20);
        assertThat(before.refused()).hasSize(1);
        assertThat(before.refused().getFirst().reason()).contains("no later ones to tell");
        assertThat(before.hasDoubts()).isTrue();
        Harvest<DailyBar> after = harvest(series.close(151));
        assertThat(only(after).prices().close()).isEqualTo(150f);
        assertThat(after.refused()).isEmpty();
    }

    @Test
    void a_level_that_stays_is_left_alone() {
        assertThat(harvest(new SampleSeries("2024-01-02").closes(60, 150).closes(5, 1.5))
                        .refused())
                .hasSize(5);
        Harvest<DailyBar> split =
                harvest(new SampleSeries("2024-01-02").closes(60, 150).closes(60, 1.5));
        assertThat(split.refused()).isEmpty();
        assertThat(split.bars()).hasSize(120).allMatch(bar -> bar.provenance().repaired() == null);
    }

    @Test
    void what_is_not_surely_a_hundred_is_refused() {
        Harvest<DailyBar> harvest = harvest(
                new SampleSeries("2024-01-02").closes(10, 150).close(24000).closes(10, 151));
        assertThat(harvest.bars()).hasSize(20);
        assertThat(harvest.refused()).hasSize(1);
        assertThat(harvest.refused().getFirst().reason()).contains("not surely");
    }

    @Test
    void coins_and_the_cheapest_shares_may_really_do_it_and_are_refused() {
        SampleSeries coin =
                new SampleSeries("2024-01-02").closes(10, 150).close(15000).closes(10, 151);
        assertThat(Harvester.daily(coin.answered(), SampleSeries.listing(InstrumentKind.CRYPTO))
                        .refused())
                .hasSize(1);
        assertThat(harvest(new SampleSeries("2024-01-02")
                                .closes(10, 0.0002)
                                .close(0.02)
                                .closes(10, 0.0002))
                        .refused())
                .hasSize(1);
    }

    @Test
    void great_moves_and_unlisted_splits_are_facts() {
        Harvest<DailyBar> harvest = harvest(new SampleSeries("2024-01-02")
                .closes(10, 1.2)
                .closes(10, 37)
                .close(2)
                .closes(10, 40)
                .closes(10, 2));
        assertThat(harvest.bars()).hasSize(41).allMatch(bar -> bar.provenance().repaired() == null);
        assertThat(harvest.hasDoubts()).isFalse();
    }

    @Test
    void errors_on_every_other_day_of_a_short_history_are_all_kept_out() {
        Harvest<DailyBar> harvest = harvest(new SampleSeries("2024-01-02")
                .close(150)
                .close(15000)
                .close(151)
                .close(15100)
                .close(150)
                .close(15000));
        assertThat(harvest.bars()).allMatch(bar -> bar.prices().close() < 200);
    }
}
