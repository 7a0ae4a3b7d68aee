package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingTableTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "BENCHMARKS.md");

    @TempDir
    Path folder;

    @Test
    void a_ratio_is_of_the_two_figures_and_reached_is_by_the_bound() {
        Finding more = Finding.atLeast("rows", 50_000, 200_000, "rows/s", 0.2);
        Finding less = Finding.atMost("start", 6, 2, "s", 1.5);

        assertThat(more.ratio()).isEqualTo("0.25");
        assertThat(more.ours()).isEqualTo("50,000 rows/s");
        assertThat(more.reached()).isTrue();
        assertThat(less.ratio()).isEqualTo("3.00");
        assertThat(less.reached()).isFalse();
        assertThat(Finding.atMost("exactly", 3, 2, "s", 1.5).reached()).isTrue();
        assertThat(Finding.below("memory", 51, "KB", 50).reached()).isFalse();
    }

    @Test
    void each_finding_is_a_line_and_what_is_missing_is_said() {
        FindingTable table = new FindingTable();
        table.add(List.of(Finding.atLeast("rows", 1, 4, "rows/s", 0.5).withPeer(0.5, "rows/s")));
        table.note("http: wrk is missing");

        assertThat(table.markdown())
                .contains("| rows | 1.00 rows/s | 4.00 rows/s | 0.50 rows/s | 0.25 | ≥ 0.5 | no |")
                .contains("Not measured: http: wrk is missing.");
    }

    @Test
    void what_has_no_bound_is_neither_reached_nor_not() {
        FindingTable table = new FindingTable();
        table.add(List.of(
                Finding.told("reading", 300.0, 100.0, null, "ns"), Finding.told("writing", 5.0, null, 6.0, "ns")));

        assertThat(table.markdown())
                .contains("| reading | 300 ns | 100 ns | – | 3.00 | – | – |")
                .contains("| writing | 5.00 ns | – | 6.00 ns | – | – | – |");
    }

    @Test
    void the_document_keeps_what_stands_around_the_table() throws IOException {
        Path document = Files.copy(DOCUMENT, folder.resolve("BENCHMARKS.md"));
        String before = Files.readString(document);
        FindingTable table = new FindingTable();
        table.add(List.of(Finding.below("memory", 1, "KB", 50)));

        table.writeTo(document, "./bellwether bench", "bench");
        table.writeTo(document, "./bellwether bench", "bench");

        String after = Files.readString(document);
        assertThat(after).containsOnlyOnce("| memory | 1.00 KB |").contains("`./bellwether bench`");
        assertThat(after).startsWith(before.substring(0, before.indexOf("<!-- bench")));
        assertThat(after).endsWith(before.substring(before.indexOf("<!-- /bench")));
    }

    @Test
    void a_document_without_a_place_for_it_stays_as_it_is() throws IOException {
        Path document = Files.writeString(folder.resolve("other.md"), "nothing");

        assertThatThrownBy(() -> new FindingTable().writeTo(document, "bench", "bench"))
                .isInstanceOf(IOException.class);
        assertThat(document).hasContent("nothing");
    }
}
