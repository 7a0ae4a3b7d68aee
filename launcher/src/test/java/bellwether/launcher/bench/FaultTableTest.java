package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTableTest {
    private static final StoredFacts WHOLE = new StoredFacts(Map.of(1L, 10L, 2L, 20L, 3L, 30L));
    private static final Fault FAULT = Fault.all(Duration.ofSeconds(5)).getFirst();

    @TempDir
    Path folder;

    @Test
    void each_way_to_differ_is_counted_by_itself() {
        StoredFacts other = new StoredFacts(Map.of(1L, 10L, 2L, 21L, 4L, 40L, 5L, 50L));

        assertThat(other.against(WHOLE)).isEqualTo(new StoredFacts.Difference(1, 2, 1));
        assertThat(WHOLE.against(WHOLE).isNone()).isTrue();
    }

    @Test
    void a_line_sums_up_the_runs_of_a_fault_and_one_lost_fact_is_harm() {
        FaultTable table = new FaultTable(7);
        table.add(FAULT, new DisturbedLoad.Outcome(WHOLE, 2, 1.25), WHOLE.against(WHOLE));
        assertThat(table.isUnharmed()).isTrue();

        table.add(FAULT, new DisturbedLoad.Outcome(WHOLE, 1, 3), new StoredFacts.Difference(1, 0, 0));

        assertThat(table.isUnharmed()).isFalse();
        assertThat(table.markdown())
                .contains("| SIGKILL of ingest | 2 | 1 | 0 | 0 | 2 |")
                .contains("| 3.0 |");
    }

    @Test
    void the_document_keeps_what_stands_around_the_table() throws IOException {
        Path document = Files.copy(Path.of("..", "docs", "FAULTS.md"), folder.resolve("FAULTS.md"));
        String before = Files.readString(document);
        FaultTable table = new FaultTable(7);
        table.loaded(619_028);
        table.add(FAULT, new DisturbedLoad.Outcome(WHOLE, 1, 0), WHOLE.against(WHOLE));

        table.writeTo(document, "./bellwether bench faults");
        table.writeTo(document, "./bellwether bench faults");

        String after = Files.readString(document);
        assertThat(after).containsOnlyOnce("SIGKILL of ingest").contains("seed 7, 619,028 daily bars a load");
        assertThat(after).startsWith(before.substring(0, before.indexOf("<!-- faults")));
        assertThat(after).endsWith(before.substring(before.indexOf("<!-- /faults")));
    }
}
