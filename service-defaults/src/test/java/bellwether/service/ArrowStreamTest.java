package bellwether.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What we write is read by Arrow's own reader. */
class ArrowStreamTest {
    private record Row(
            @Nullable String text,
            @Nullable Long whole,
            @Nullable Float single,
            @Nullable Double real,
            @Nullable Boolean flag,
            @Nullable LocalDate date,
            @Nullable Instant instant) {
        static final Row EMPTY = new Row(null, null, null, null, null, null, null);
    }

    private static final Row ONE =
            new Row("AAPL", 1L, 164.32f, 1.5, true, LocalDate.of(2018, 2, 7), Instant.parse("2018-02-07T14:30:00Z"));
    private static final Row OTHER = new Row(
            "Zürich €",
            Long.MAX_VALUE,
            Float.MIN_VALUE,
            -0.1,
            false,
            LocalDate.of(1899, 12, 31),
            Instant.parse("1960-01-01T00:00:00.000001Z"));

    @Test
    void columns_have_the_types_of_their_values() throws Exception {
        assertThat(read(List.of(ONE)).schema().getFields())
                .extracting(Field::toString)
                .containsExactly(
                        "text: Utf8",
                        "whole: Int(64, true)",
                        "single: FloatingPoint(SINGLE)",
                        "real: FloatingPoint(DOUBLE)",
                        "flag: Bool",
                        "date: Date(DAY)",
                        "instant: Timestamp(MICROSECOND, UTC)");
    }

    @Test
    void what_counts_for_all_rows_is_in_the_metadata_of_the_schema() throws Exception {
        assertThat(read(List.of()).schema().getCustomMetadata())
                .isEqualTo(Map.of("symbol", "AAPL", "asOf", "2018-02-07T21:00:00Z"));
    }

    @Test
    void values_come_out_as_they_went_in_and_missing_ones_as_null() throws Exception {
        assertThat(read(List.of(ONE, Row.EMPTY, OTHER)).rows())
                .containsExactly(
                        cells("AAPL", 1L, 164.32f, 1.5, true, 17_569, 1_518_013_800_000_000L),
                        cells(null, null, null, null, null, null, null),
                        cells(
                                "Zürich €",
                                Long.MAX_VALUE,
                                Float.MIN_VALUE,
                                -0.1,
                                false,
                                -25_568,
                                -315_619_199_999_999L));
    }

    @Test
    void rows_of_any_number_are_read() throws Exception {
        for (int rows : new int[] {0, 1, 7, 8, 9, 64, 65, 20_000}) {
            List<Row> many = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                many.add(i % 3 == 0 ? Row.EMPTY : ONE);
            }
            assertThat(read(many).rows()).hasSize(rows);
        }
    }

    private record Found(Schema schema, List<List<@Nullable Object>> rows) {}

    private static Found read(List<Row> rows) throws IOException {
        byte[] stream = ArrowStream.of(Columns.of(rows)
                .text("text", Row::text)
                .whole("whole", Row::whole)
                .float32("single", Row::single)
                .float64("real", Row::real)
                .flag("flag", Row::flag)
                .date("date", Row::date)
                .instant("instant", Row::instant)
                .about("symbol", "AAPL")
                .about("source", null)
                .about("asOf", Instant.parse("2018-02-07T21:00:00Z"))
                .table());
        try (RootAllocator memory = new RootAllocator();
                ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(stream), memory)) {
            List<List<@Nullable Object>> found = new ArrayList<>();
            while (reader.loadNextBatch()) {
                for (int i = 0; i < reader.getVectorSchemaRoot().getRowCount(); i++) {
                    found.add(row(reader.getVectorSchemaRoot().getFieldVectors(), i));
                }
            }
            return new Found(reader.getVectorSchemaRoot().getSchema(), found);
        }
    }

    private static List<@Nullable Object> row(List<FieldVector> columns, int index) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (FieldVector column : columns) {
            Object cell = column.getObject(index);
            cells.add(cell instanceof org.apache.arrow.vector.util.Text text ? text.toString() : cell);
        }
        return cells;
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return java.util.Arrays.asList(cells);
    }
}
