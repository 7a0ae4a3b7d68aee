package bellwether.ingest.publish;

import static bellwether.ingest.source.Samples.WEDNESDAY;
import static bellwether.ingest.source.Samples.bar;
import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.ledger.Ledgers;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionsTest {
    private static final LocalDate MONDAY = WEDNESDAY.minusDays(2);
    private static final LocalDate TUESDAY = WEDNESDAY.minusDays(1);

    @Test
    void new_bars_have_revision_1() {
        Revisions<DailyBar> revisions = of(List.of(bar(MONDAY, 1, true), bar(TUESDAY, 2, true)), List.of());
        assertThat(revisions.bars())
                .extracting(revised -> revised.id().revision())
                .containsExactly(1, 1);
        assertThat(revisions.unchanged()).isZero();
    }

    @Test
    void unchanged_bars_are_only_counted() {
        Revisions<DailyBar> revisions = of(List.of(bar(MONDAY, 1, true)), List.of(bar(MONDAY, 1, true)));
        assertThat(revisions.bars()).isEmpty();
        assertThat(revisions.unchanged()).isEqualTo(1);
    }

    @Test
    void changed_bar_has_the_next_revision() {
        Revisions<DailyBar> revisions = of(List.of(bar(MONDAY, 2, true)), List.of(bar(MONDAY, 1, true)));
        assertThat(revisions.bars().getFirst().bar().provenance().revision()).isEqualTo(2);
        assertThat(revisions.bars().getFirst().id())
                .hasToString("ACME|" + MONDAY + "|2|"
                        + revisions.bars().getFirst().id().toString().split("\\|")[3]);
    }

    @Test
    void live_bar_that_is_made_final_is_a_correction_but_not_the_other_way_round() {
        assertThat(of(List.of(bar(MONDAY, 1, true)), List.of(bar(MONDAY, 1, false)))
                        .bars())
                .hasSize(1);
        assertThat(of(List.of(bar(MONDAY, 2, false)), List.of(bar(MONDAY, 1, true)))
                        .bars())
                .isEmpty();
    }

    @Test
    void order_is_outwards_from_what_is_stored() {
        List<DailyBar> fetched = List.of(
                bar(MONDAY.minusDays(2), 1, true),
                bar(MONDAY.minusDays(1), 1, true),
                bar(MONDAY, 1, true),
                bar(TUESDAY, 1, true),
                bar(WEDNESDAY, 1, true));
        assertThat(of(fetched, List.of(bar(MONDAY, 1, true))).bars())
                .extracting(revised -> revised.bar().date())
                .containsExactly(TUESDAY, WEDNESDAY, MONDAY.minusDays(1), MONDAY.minusDays(2));
    }

    private static Revisions<DailyBar> of(List<DailyBar> fetched, List<DailyBar> stored) {
        Ledger ledger = Ledgers.of(stored);
        return Revisions.of(fetched, ledger.daily("ACME"), slot -> ledger.isFinalDaily("ACME", slot));
    }
}
