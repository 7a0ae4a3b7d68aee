package bellwether.market.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bellwether.market.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceFilesTest {
    private static final String HEADER = "symbol,date,open,high,low,close,volume\n";

    @TempDir
    private Path folder;

    @Test
    void rows_become_columns_by_symbol() throws Exception {
        PriceFiles files =
                read(HEADER + "A,2018-02-06,1.5,2,1,1.75,100\nB,2018-02-06,7,7,7,7,0\nA,2018-02-07,2,3,2,3,5\n");
        Columns a = daily(files, "A");
        assertThat(a.keys())
                .containsExactly(
                        LocalDate.of(2018, 2, 6).toEpochDay(),
                        LocalDate.of(2018, 2, 7).toEpochDay());
        assertThat(a.close(0)).isEqualTo(1.75f);
        assertThat(a.volume(1)).isEqualTo(5);
        assertThat(files.daily()).containsOnlyKeys("A", "B");
    }

    @Test
    void each_price_is_the_float_nearest_to_its_decimal() throws Exception {
        List<String> prices = List.of("164.32", "0.1", "16777217", "1234567.875", "1e3", "0.0000000000123", "87.");
        for (String price : prices) {
            PriceFiles files = read(HEADER + "A,2018-02-07,,,," + price + ",1\n");
            assertThat(daily(files, "A").close(0)).as(price).isEqualTo(Float.parseFloat(price));
        }
    }

    @Test
    void empty_fields_are_missing_and_texts_stay() throws Exception {
        Columns a = daily(read(HEADER + "A,2018-02-07,,NaN,Infinity,7.5,\n"), "A");
        assertThat(a.open(0)).isNaN();
        assertThat(a.high(0)).isEqualTo(Series.NAN_TEXT);
        assertThat(a.low(0)).isEqualTo(Float.POSITIVE_INFINITY);
        assertThat(a.volume(0)).isEqualTo(Series.NO_VOLUME);
    }

    @Test
    void a_dot_becomes_a_dash_but_not_before_the_suffix_of_an_exchange() throws Exception {
        PriceFiles files = read(HEADER + "BRK.B,2018-02-07,1,1,1,1,1\nVOD.L,2018-02-07,1,1,1,1,1\n");
        assertThat(files.listings()).containsOnlyKeys("BRK-B", "VOD.L");
    }

    @Test
    void an_unknown_symbol_is_its_own_name() throws Exception {
        PriceFiles files = read(HEADER + "ZZQX,2018-02-07,1,1,1,1,1\n");
        assertThat(files.listings().get("ZZQX").name()).isEqualTo("ZZQX");
    }

    @Test
    void rows_out_of_order_are_sorted() throws Exception {
        Columns a =
                daily(read(HEADER + "A,2018-02-07,3,3,3,3,3\nA,2018-02-05,1,1,1,1,1\nA,2018-02-06,2,2,2,2,2\n"), "A");
        assertThat(a.prices()[Columns.CLOSE]).containsExactly(1, 2, 3);
        assertThat(a.volumes()).containsExactly(1, 2, 3);
        assertThat(a.keys()).isSorted();
    }

    @Test
    void compressed_files_byte_order_marks_and_line_ends_of_windows_are_read() throws Exception {
        Path file = folder.resolve("prices.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            String text = "\ufeff" + HEADER + "A,2018-02-07,1,1,1,4.5,1\n\n";
            out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(daily(PriceFiles.read(List.of(file)), "A").close(0)).isEqualTo(4.5f);
    }

    @Test
    void a_symbol_that_no_list_takes_is_named_with_its_line_however_long_it_is() throws Exception {
        assertBroken(
                HEADER + "A,2018-02-07,1,1,1,4.5,1\nA/B,2018-02-07,1,1,1,4.5,1",
                "line 3: no symbol is written as 'A/B'");
        // Longer than the buffer of who reads the file.
        assertBroken(
                HEADER + "A".repeat(600_000) + ",2018-02-07,1,1,1,4.5,1",
                "line 2: no symbol is written as '" + "A".repeat(40) + "…'");
    }

    @Test
    void hourly_files_have_a_start() throws Exception {
        PriceFiles files = read("symbol,start,open,high,low,close,volume\nA,2018-02-07T09:00,1,1,1,1,1\n");
        assertThat(files.hourly().get("A").keys())
                .containsExactly(LocalDate.of(2018, 2, 7).toEpochDay() * 1440 + 540);
        assertThat(files.daily()).isEmpty();
    }

    @Test
    void the_wrong_header_is_told() {
        assertBroken("Symbol;Date\n", "line 1: the header must be symbol,date,open,high,low,close,volume");
        assertBroken("", "line 1: the header must be");
    }

    @Test
    void an_unreadable_row_is_told_with_its_line() {
        assertBroken(
                HEADER + "A,2018-02-07,1,1,1,1,1\nA,2018-02-08,1,x1,1,1,1\n", "line 3: 'x1' is not a price (high)");
        assertBroken(HEADER + "\nA,2018-02-30,1,1,1,1,1\n", "line 3: '2018-02-30' is not a date like 2018-02-07");
        assertBroken(HEADER + "A,2018-02-07,1,1,1,1\n", "line 2: 7 fields expected, 6 found");
        assertBroken(HEADER + "A,2018-02-07,1,1,1,1,1.5\n", "line 2: '1.5' is not a whole number (volume)");
        assertBroken(HEADER + ",2018-02-07,1,1,1,1,1\n", "line 2: the symbol is empty");
        assertBroken(
                "symbol,start,open,high,low,close,volume\nA,2018-02-07,1,1,1,1,1\n",
                "line 2: '2018-02-07' is not a local time like 2018-02-07T09:00");
    }

    @Test
    void a_date_twice_is_told_with_both_lines() {
        assertBroken(
                HEADER + "A,2018-02-07,1,1,1,1,1\nB,2018-02-07,1,1,1,1,1\nA,2018-02-07,2,2,2,2,2\n",
                "line 4: A has this date already, in line 2");
    }

    @Test
    void a_missing_file_is_told() {
        assertThatThrownBy(() -> PriceFiles.read(List.of(folder.resolve("none.csv"))))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("none.csv: there is no such file");
    }

    @Test
    void a_cut_archive_is_told() throws Exception {
        Path file = folder.resolve("prices.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + "A,2018-02-07,1,1,1,4.5,1\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));
        assertThatThrownBy(() -> PriceFiles.read(List.of(file)))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining("prices.csv.gz: can't be read: ");
    }

    private void assertBroken(String text, String message) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BrokenFile.class).hasMessageContaining(message);
    }

    private PriceFiles read(String text) throws IOException, BrokenFile {
        return PriceFiles.read(List.of(Files.writeString(folder.resolve("prices.csv"), text)));
    }

    private static Columns daily(PriceFiles files, String symbol) {
        return files.daily().getOrDefault(symbol, Columns.NONE);
    }
}
