package bellwether.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Timeline timeline = new Timeline();

    @Test
    void slots_are_found_in_whatever_order_they_came() {
        for (long slot : new long[] {50, 10, 30, 20, 40}) {
            timeline.put(slot, 1, slot * 7, new byte[0]);
        }
        assertThat(timeline.size()).isEqualTo(5);
        assertThat(timeline.firstSlot()).isEqualTo(10);
        assertThat(timeline.lastSlot()).isEqualTo(50);
        assertThat(timeline.fingerprint(timeline.find(30).orElseThrow())).isEqualTo(210);
        assertThat(timeline.find(31)).isEqualTo(OptionalInt.empty());
    }

    @Test
    void newer_revision_replaces_and_older_one_changes_nothing() {
        timeline.put(1, 2, 20, new byte[] {2});
        timeline.put(1, 1, 10, new byte[] {1});
        assertThat(timeline.revision(0)).isEqualTo(2);
        assertThat(timeline.fingerprint(0)).isEqualTo(20);
        timeline.put(1, 3, 30, new byte[] {3});
        assertThat(timeline.fingerprint(0)).isEqualTo(30);
        assertThat(timeline.latest().get(1L)).containsExactly(3);
        assertThat(timeline.size()).isEqualTo(1);
    }

    @Test
    void only_the_latest_values_are_kept() {
        for (int slot = 0; slot < 1000; slot++) {
            timeline.put(slot, 1, slot, new byte[0]);
        }
        assertThat(timeline.size()).isEqualTo(1000);
        assertThat(timeline.latest().firstKey()).isEqualTo(968);
    }
}
