package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTableTest {
    private static final StoredFacts WHOLE = new StoredFacts(Map.of(1L, 10L, 2L, 20L, 3L, 30L), 0);
    private static final StoredFacts.Difference NONE = WHOLE.against(WHOLE);
    private static final Fault FAULT = Fault.all(Duration.ofSeconds(5)).getFirst();

    @TempDir
    Path folder;

    @Test
    void each_way_to_differ_is_counted_by_itself() {
        StoredFacts other = new StoredFacts(Map.of(1L, 10L, 2L, 21L, 4L, 40L, 5L, 50L), 0);

        assertThat(other.against(WHOLE)).isEqualTo(new StoredFacts.Difference(1, 2, 1));
        assertThat(NONE.isNone()).isTrue();
    }

    @Test
    void a_line_sums_up_the_runs_of_a_fault_and_a_load_that_differs_is_named() throws IOException {
        FaultRuns runs = FaultRuns.ofThisTime();
        runs.add(List.of(run(1, NONE, 1.25)));
        assertThat(new FaultTable(runs).markdown()).doesNotContain("Differed");

        runs.add(List.of(run(2, new StoredFacts.Difference(1, 0, 4), 3)));

        assertThat(new FaultTable(runs).markdown())
                .contains("| SIGKILL of ingest | 2 | 1 | 0 | 4 | 3.0 | 3.0 |")
                .contains("Differed: seed 7, load 2 (2026-11-22, abc1234) with SIGKILL of ingest.");
    }

    @Test
    void the_file_keeps_the_runs_over_time() throws IOException {
        Path file = folder.resolve("faults.csv");
        FaultRuns.in(file).add(List.of(run(1, NONE, 1.25), run(2, NONE, 0)));
        FaultRuns.in(file).add(List.of(run(3, new StoredFacts.Difference(1, 2, 3), 2.5)));

        FaultRuns later = FaultRuns.in(file);

        assertThat(later.of(FAULT)).isEqualTo(3);
        assertThat(later.all())
                .containsExactly(run(1, NONE, 1.25), run(2, NONE, 0), run(3, new StoredFacts.Difference(1, 2, 3), 2.5));
    }

    @Test
    void a_line_that_is_none_is_refused() {
        assertThatThrownBy(() -> FaultRun.parse("2026-11-22,abc1234")).hasMessageContaining("not a run");
    }

    @Test
    void no_name_of_a_fault_would_break_a_line_of_the_file() {
        assertThat(Fault.all(Duration.ofSeconds(5)))
                .extracting(Fault::name)
                .doesNotHaveDuplicates()
                .noneMatch(name -> name.contains(","));
    }

    @Test
    void the_document_keeps_what_stands_around_the_table() throws IOException {
        Path document = Files.copy(Path.of("..", "docs", "FAULTS.md"), folder.resolve("FAULTS.md"));
        String before = Files.readString(document);
        FaultRuns runs = FaultRuns.ofThisTime();
        runs.add(List.of(run(1, NONE, 0)));

        new FaultTable(runs).writeTo(document);
        new FaultTable(runs).writeTo(document);

        String after = Files.readString(document);
        assertThat(after).containsOnlyOnce("| SIGKILL of ingest |").contains("619,028 daily bars");
        assertThat(after).startsWith(before.substring(0, before.indexOf("<!-- faults")));
        assertThat(after).endsWith(before.substring(before.indexOf("<!-- /faults")));
    }

    private static FaultRun run(int load, StoredFacts.Difference difference, double refused) {
        return new FaultRun(
                LocalDate.of(2026, 11, 22), "abc1234", 7, load, FAULT.name(), 619_028, 300_000, difference, refused, 2);
    }
}
