package bellwether.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BarIdTest {
    private static final Instant MONDAY = Instant.parse("2026-11-16T22:00:00Z");

    @Test
    void the_same_fact_has_the_same_id_whichever_run_sent_it() {
        DailyBar first = bar(100f, true, 1, MONDAY);
        DailyBar again = bar(100f, true, 1, MONDAY.plusSeconds(86_400));
        assertThat(BarId.of(again)).isEqualTo(BarId.of(first));
    }

    @Test
    void another_price_or_a_finished_session_is_another_fact() {
        long fact = BarId.fingerprint(bar(100f, false, 1, MONDAY));
        assertThat(BarId.fingerprint(bar(100.01f, false, 1, MONDAY))).isNotEqualTo(fact);
        assertThat(BarId.fingerprint(bar(100f, true, 1, MONDAY))).isNotEqualTo(fact);
        assertThat(BarId.fingerprint(bar(100f, false, 2, MONDAY))).isEqualTo(fact);
    }

    @Test
    void an_id_reads_back_from_its_text() throws MalformedRecord {
        BarId id = BarId.of(bar(100f, true, 12, MONDAY));
        assertThat(BarId.parse(id.toString())).isEqualTo(id);
        assertThat(id.key()).isEqualTo("AAPL|2026-11-16");
    }

    @Test
    void what_is_not_an_id_is_refused() {
        for (String text : new String[] {"", "AAPL", "AAPL|2018-02-07", "A|x|y", "A|1|zz"}) {
            assertThatThrownBy(() -> BarId.parse(text)).isInstanceOf(MalformedRecord.class);
        }
    }

    private static DailyBar bar(float close, boolean finished, int revision, Instant fetchedAt) {
        return new DailyBar(
                "AAPL",
                LocalDate.parse("2026-11-16"),
                new Prices(close, close, close, close, close, 10L),
                new Provenance("USD", finished, revision, "simulated", fetchedAt, fetchedAt));
    }
}
