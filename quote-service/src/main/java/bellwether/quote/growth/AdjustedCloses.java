package bellwether.quote.growth;

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

/**
 * Reads the adjusted closes of several instruments at once: days as numbers and seconds, as there are tens of thousands
 * in an answer. Bars without one don't count, as if they were not there.
 */
@ApplicationScoped
class AdjustedCloses {
    private static final String DAYS = """
            select i.id, b.day, b.adjusted_close, b.exchange_time, b.final
              from unnest(?::integer[]) i (id)
             cross join lateral (select date - date '1970-01-01' as day, adjusted_close,
                                        extract(epoch from exchange_time)::bigint as exchange_time, final
                                   from daily_bar
                                  where instrument_id = i.id and date between ? and ? and adjusted_close is not null
                                  order by date desc limit ?) b
            """;

    /** The last date up to the given one and the first from it on, of each instrument two steps down the index. */
    private static final String NEIGHBOURS = """
            select (select max(date) from daily_bar
                     where instrument_id = i.id and date <= ? and adjusted_close is not null),
                   (select min(date) from daily_bar
                     where instrument_id = i.id and date >= ? and adjusted_close is not null)
              from unnest(?::integer[]) i (id)
            """;

    private static final String FIRST_COMMON = """
            select max(b.first)
              from unnest(?::integer[]) i (id)
             cross join lateral (select min(date) as first from daily_bar
                                  where instrument_id = i.id and adjusted_close is not null) b
            """;

    private static final String NEWEST = """
            select o.source, extract(epoch from b.fetched_at)::bigint
              from unnest(?::integer[]) i (id)
             cross join lateral (select fetched_at, origin_id from daily_bar
                                  where instrument_id = i.id
                                  order by date desc limit 1) b
              join origin o on o.id = b.origin_id
             order by b.fetched_at desc limit 1
            """;

    private final AgroalDataSource database;

    AdjustedCloses(AgroalDataSource database) {
        this.database = database;
    }

    /** By instrument the closes in [from, to], the oldest first; of more than {@code most} the newest. */
    Map<Integer, List<CloseRow>> between(Collection<Integer> ids, LocalDate from, LocalDate to, int most) {
        return read(DAYS, select -> {
            bind(select, 1, ids);
            select.setObject(2, from);
            select.setObject(3, to);
            select.setInt(4, most);
            ResultSet rows = select.executeQuery();
            Map<Integer, List<CloseRow>> closes = new HashMap<>();
            while (rows.next()) {
                closes.computeIfAbsent(rows.getInt(1), any -> new ArrayList<>())
                        .add(new CloseRow(
                                LocalDate.ofEpochDay(rows.getInt(2)),
                                rows.getFloat(3),
                                Instant.ofEpochSecond(rows.getLong(4)),
                                rows.getBoolean(5)));
            }
            closes.replaceAll((id, newestFirst) -> newestFirst.reversed());
            return closes;
        });
    }

    /** The date nearest to the given one on which any of the instruments has a price; of two as near the earlier. */
    @Nullable
    LocalDate nearest(Collection<Integer> ids, LocalDate date) {
        return read(NEIGHBOURS, select -> {
            select.setObject(1, date);
            select.setObject(2, date);
            bind(select, 3, ids);
            ResultSet rows = select.executeQuery();
            Nearest nearest = new Nearest(date);
            while (rows.next()) {
                nearest.offer(rows.getObject(1, LocalDate.class));
                nearest.offer(rows.getObject(2, LocalDate.class));
            }
            return nearest.found();
        });
    }

    /** The first date by which all of the instruments that have prices at all have had one; null without prices. */
    @Nullable
    LocalDate firstCommon(Collection<Integer> ids) {
        return read(FIRST_COMMON, select -> {
            bind(select, 1, ids);
            ResultSet rows = select.executeQuery();
            return rows.next() ? rows.getObject(1, LocalDate.class) : null;
        });
    }

    /** Of the bar that was fetched last among the instruments' newest; null without bars. */
    @Nullable
    Origin origin(Collection<Integer> ids) {
        return read(NEWEST, select -> {
            bind(select, 1, ids);
            ResultSet rows = select.executeQuery();
            return rows.next() ? new Origin(rows.getString(1), Instant.ofEpochSecond(rows.getLong(2))) : null;
        });
    }

    private static void bind(PreparedStatement select, int index, Collection<Integer> ids) throws SQLException {
        select.setObject(index, ids.toArray(new Integer[0]));
    }

    @FunctionalInterface
    private interface Query<T extends @Nullable Object> {
        T run(PreparedStatement select) throws SQLException;
    }

    private <T extends @Nullable Object> T read(String sql, Query<T> query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            return query.run(select);
        } catch (SQLException e) {
            throw new IllegalStateException("the adjusted closes can't be read", e);
        }
    }
}
