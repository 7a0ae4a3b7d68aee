package bellwether.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectionTest {
    @TempDir
    Path folder;

    @Test
    void nothing_given_is_the_standard_universe() {
        assertThat(Selection.of(Optional.empty())).isEqualTo(Universe.standard().listings());
    }

    @Test
    void symbols_are_looked_up_in_the_standard_universe() {
        assertThat(Selection.of(Optional.of("aapl, BRK.B,^GSPC,NEWCO")))
                .extracting(Listing::symbol)
                .containsExactly("AAPL", "BRK-B", "^GSPC", "NEWCO");
        assertThat(Selection.of(Optional.of("AAPL")).getFirst().sector()).isEqualTo("Information Technology");
    }

    @Test
    void files_are_tables_or_bare_lists() throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"), "name,symbol,kind\nFund,XYZ,etf\n");
        Path list = Files.writeString(folder.resolve("list"), "AAPL\nMSFT\n");
        assertThat(Selection.of(Optional.of(table.toString())).getFirst().kind().wireName())
                .isEqualTo("etf");
        assertThat(Selection.of(Optional.of(list.toString()))).hasSize(2);
    }

    @Test
    void file_that_cannot_be_read_is_named() {
        assertThatThrownBy(() ->
                        Selection.of(Optional.of(folder.resolve("missing.csv").toString())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.csv");
        assertThatThrownBy(() -> Selection.of(Optional.of(" , "))).hasMessageContaining("no symbols");
    }

    @Test
    void a_file_without_end_is_refused() {
        assertThatThrownBy(() -> Selection.of(Optional.of("/dev/zero")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("/dev/zero is longer");
    }

    @Test
    void what_no_symbol_looks_like_is_refused() {
        assertThatThrownBy(() -> Selection.of(Optional.of("AAPL,<script>")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3");
    }
}
