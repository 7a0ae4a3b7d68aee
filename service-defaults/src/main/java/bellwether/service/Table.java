package bellwether.service;

import java.util.List;
import java.util.Map;

/**
 * Rows and columns.
 *
 * @param about what counts for all rows, by name; only forms that have a place for it show it
 * @param columns of equal length
 */
public record Table(Map<String, String> about, List<Column> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    int rows() {
        return columns.isEmpty() ? 0 : columns.getFirst().values().size();
    }
}
