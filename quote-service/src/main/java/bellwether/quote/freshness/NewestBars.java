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

/** The newest final bar of every active instrument: one step down an index for each of them. */
@ApplicationScoped
class NewestBars {
    private static final String SELECT = """
            select i.kind, i.time_zone, b.date, b.exchange_time, b.fetched_at, o.source
              from instrument i
              left join lateral (select date, exchange_time, fetched_at, origin_id
                                   from daily_bar
                                  where instrument_id = i.id and final
                                  order by date desc limit 1) b on true
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
                        rows.getObject(3, LocalDate.class),
                        instant(rows.getTimestamp(4)),
                        instant(rows.getTimestamp(5)),
                        rows.getString(6)));
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
