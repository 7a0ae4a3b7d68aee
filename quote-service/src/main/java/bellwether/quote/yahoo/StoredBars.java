package bellwether.quote.yahoo;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored bars of some instruments, each with where it comes from. */
@ApplicationScoped
class StoredBars {
    private static final String DAYS = """
            select i.id, b.date - date '1970-01-01', b.open, b.high, b.low, b.close, b.adjusted_close, b.volume,
                   b.final, b.exchange_time, b.fetched_at, o.source, o.currency
              from unnest(?::integer[]) i (id)
             cross join lateral (select * from daily_bar
                                  where instrument_id = i.id and date >= ?
                                  order by date desc limit ?) b
              join origin o on o.id = b.origin_id
             order by i.id, b.date
            """;

    private static final String HOURS = """
            select i.id, extract(epoch from b.start)::bigint, b.open, b.high, b.low, b.close, null::real, b.volume,
                   b.final, b.exchange_time, b.fetched_at, o.source, o.currency
              from unnest(?::integer[]) i (id)
             cross join lateral (select * from hourly_bar
                                  where instrument_id = i.id and start between to_timestamp(?) and to_timestamp(?)
                                  order by start desc limit ?) b
              join origin o on o.id = b.origin_id
             order by i.id, b.start
            """;

    private final AgroalDataSource database;

    StoredBars(AgroalDataSource database) {
        this.database = database;
    }

    /** By instrument the daily bars from that date on, the oldest first; of more than {@code most} the newest. */
    Map<Integer, List<BarRow>> daysFrom(Collection<Integer> ids, LocalDate from, int most) {
        return read(DAYS, select -> {
            select.setObject(1, ids.toArray(new Integer[0]));
            select.setObject(2, from);
            select.setInt(3, most);
        });
    }

    /** The same of the hours that start in [from, to], Unix seconds. */
    Map<Integer, List<BarRow>> hours(Collection<Integer> ids, long from, long to, int most) {
        return read(HOURS, select -> {
            select.setObject(1, ids.toArray(new Integer[0]));
            select.setLong(2, Math.clamp(from, Window.EARLIEST, Window.LATEST));
            select.setLong(3, Math.clamp(to, Window.EARLIEST, Window.LATEST));
            select.setInt(4, most);
        });
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private Map<Integer, List<BarRow>> read(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            binding.bind(select);
            ResultSet rows = select.executeQuery();
            Map<Integer, List<BarRow>> bars = new HashMap<>();
            while (rows.next()) {
                bars.computeIfAbsent(rows.getInt(1), any -> new ArrayList<>()).add(row(rows));
            }
            return bars;
        } catch (SQLException e) {
            throw new IllegalStateException("the stored bars can't be read", e);
        }
    }

    private static BarRow row(ResultSet row) throws SQLException {
        return new BarRow(
                row.getLong(2),
                price(row, 3),
                price(row, 4),
                price(row, 5),
                price(row, 6),
                price(row, 7),
                volume(row, 8),
                row.getBoolean(9),
                instant(row, 10),
                instant(row, 11),
                row.getString(12),
                row.getString(13));
    }

    private static @Nullable Float price(ResultSet row, int column) throws SQLException {
        float price = row.getFloat(column);
        return row.wasNull() ? null : Float.valueOf(price);
    }

    private static @Nullable Long volume(ResultSet row, int column) throws SQLException {
        long volume = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(volume);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
