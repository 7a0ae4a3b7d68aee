package bellwether.service;

import bellwether.service.Column.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Table} of rows: each column is a property of them. */
public final class Columns<R> {
    private final List<R> rows;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, String> about = new LinkedHashMap<>();

    private Columns(List<R> rows) {
        this.rows = rows;
    }

    public static <R> Columns<R> of(List<R> rows) {
        return new Columns<>(rows);
    }

    public Columns<R> text(String name, Function<R, @Nullable String> value) {
        return add(name, Kind.TEXT, value);
    }

    public Columns<R> whole(String name, Function<R, ? extends @Nullable Number> value) {
        return add(name, Kind.WHOLE, value);
    }

    public Columns<R> float32(String name, Function<R, @Nullable Float> value) {
        return add(name, Kind.FLOAT32, value);
    }

    public Columns<R> float64(String name, Function<R, @Nullable Double> value) {
        return add(name, Kind.FLOAT64, value);
    }

    public Columns<R> flag(String name, Function<R, @Nullable Boolean> value) {
        return add(name, Kind.FLAG, value);
    }

    public Columns<R> date(String name, Function<R, @Nullable LocalDate> value) {
        return add(name, Kind.DATE, value);
    }

    public Columns<R> instant(String name, Function<R, @Nullable Instant> value) {
        return add(name, Kind.INSTANT, value);
    }

    /** Something that counts for all rows; left out if it is null. */
    public Columns<R> about(String name, @Nullable Object value) {
        if (value != null) {
            about.put(name, value.toString());
        }
        return this;
    }

    public Table table() {
        return new Table(about, columns);
    }

    private Columns<R> add(String name, Kind kind, Function<R, ? extends @Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            values.add(value.apply(row));
        }
        columns.add(new Column(name, kind, values));
        return this;
    }
}
