package bellwether.quote.freshness;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The newest final bar of every active instrument, and whether a live one follows: two steps down an index for each. */
@ApplicationScoped
class NewestBars {
    private static final String SELECT = """
            select i.kind, i.time_zone, coalesce(not n.final, false), b.date, b.exchange_time, b.fetched_at, o.source
              from instrument i
              left join lateral (select date, exchange_time, fetched_at, origin_id
                                   from daily_bar
                                  where instrument_id = i.id and final
                                  order by date desc limit 1) b on true
              left join lateral (select final
                                   from daily_bar
                                  where instrument_id = i.id
                                  order by date desc limit 1) n on true
              left join origin o on o.id = b.origin_id
             where i.active""";

    private final AgroalDataSource database;

    NewestBars(AgroalDataSource database) {
        this.database = database;
    }

    List<Newest> list() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            ResultSet rows = select.executeQuery();
            List<Newest> newest = new ArrayList<>();
            while (rows.next()) {
                newest.add(new Newest(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getBoolean(3),
                        rows.getObject(4, LocalDate.class),
                        instant(rows.getTimestamp(5)),
                        instant(rows.getTimestamp(6)),
                        rows.getString(7)));
            }
            return newest;
        } catch (SQLException e) {
            throw new IllegalStateException("the newest bars can't be read", e);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
