package bellwether.service;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer that can also be had as CSV: a resource that produces {@link CsvWriter#TEXT_CSV} too answers with one. */
public interface Table {
    List<String> csvHeader();

    /** Each row has one cell for each name in the header; a missing value is null and an empty cell. */
    Stream<List<@Nullable Object>> csvRows();
}
