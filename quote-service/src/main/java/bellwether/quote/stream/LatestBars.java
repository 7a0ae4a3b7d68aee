package bellwether.quote.stream;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The latest bar of each of some symbols, as it is stored now. */
@ApplicationScoped
class LatestBars {
    private static final String SELECT = """
            select i.symbol, b.date, b.open, b.high, b.low, b.close, b.volume, o.currency, b.final, o.source, b.fetched_at
              from instrument i
             cross join lateral (select * from daily_bar
                                  where instrument_id = i.id
                                  order by date desc limit 1) b
              join origin o on o.id = b.origin_id
             where i.symbol = any(?)
             order by i.symbol""";

    private final AgroalDataSource database;

    LatestBars(AgroalDataSource database) {
        this.database = database;
    }

    List<BarEvent> of(Collection<String> symbols) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, symbols.toArray(new String[0]));
            ResultSet rows = select.executeQuery();
            List<BarEvent> bars = new ArrayList<>();
            while (rows.next()) {
                bars.add(event(rows));
            }
            return bars;
        }
    }

    private static BarEvent event(ResultSet row) throws SQLException {
        return new BarEvent(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                price(row, 3),
                price(row, 4),
                price(row, 5),
                price(row, 6),
                row.getObject(7, Long.class),
                row.getString(8),
                row.getBoolean(9),
                row.getString(10),
                row.getTimestamp(11).toInstant());
    }

    private static @Nullable Float price(ResultSet row, int column) throws SQLException {
        float price = row.getFloat(column);
        return row.wasNull() ? null : Float.valueOf(price);
    }
}
