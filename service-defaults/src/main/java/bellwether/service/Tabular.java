package bellwether.service;

/**
 * An answer that can also be had as a table: a resource that produces {@link CsvWriter#TEXT_CSV} and
 * {@link ArrowWriter#ARROW_STREAM} too answers with one.
 */
public interface Tabular {
    Table table();
}
