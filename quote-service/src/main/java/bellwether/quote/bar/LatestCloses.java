package bellwether.quote.bar;

import bellwether.contract.Action;
import bellwether.quote.action.Actions;
import bellwether.quote.instrument.Listed;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The newest close of each of some symbols and the one before it: two steps down an index for each. */
@ApplicationScoped
public class LatestCloses {
    private static final String SELECT = """
            select i.id, i.symbol, coalesce(i.time_zone, ?), o.source, b.fetched_at, b.final,
                   b.date, b.close, b.exchange_time, p.date, p.close, p.exchange_time
              from instrument i
             cross join lateral (select *
                                   from daily_bar
                                  where instrument_id = i.id and close is not null
                                  order by date desc limit 1) b
              left join lateral (select *
                                   from daily_bar
                                  where instrument_id = i.id and close is not null and final and date < b.date
                                  order by date desc limit 1) p on true
              join origin o on o.id = b.origin_id
             where i.symbol = any(?)
             order by i.symbol""";

    private final AgroalDataSource database;
    private final Actions actions;

    LatestCloses(AgroalDataSource database, Actions actions) {
        this.database = database;
        this.actions = actions;
    }

    /** A stored close, on the basis of its own fetch. */
    private record Stored(LocalDate date, float close, Instant exchangeTime) {
        static @Nullable Stored of(ResultSet row, int column) throws SQLException {
            LocalDate date = row.getObject(column, LocalDate.class);
            return date == null
                    ? null
                    : new Stored(
                            date,
                            row.getFloat(column + 1),
                            row.getTimestamp(column + 2).toInstant());
        }

        float on(Basis basis, ZoneId zone) {
            Float price = basis.splitFactors(date, LocalDate.ofInstant(exchangeTime, zone))
                    .price(close);
            return Objects.requireNonNull(price, "a split that no price can be divided by");
        }
    }

    private record Row(
            int id,
            String symbol,
            ZoneId zone,
            String source,
            Instant fetchedAt,
            boolean finished,
            Stored newest,
            @Nullable Stored previous) {
        LatestClose on(Basis basis) {
            return new LatestClose(
                    symbol,
                    newest.date(),
                    newest.on(basis, zone),
                    finished,
                    previous == null ? null : previous.date(),
                    previous == null ? null : Float.valueOf(previous.on(basis, zone)),
                    source,
                    fetchedAt);
        }
    }

    /** In the order of the symbols' names, without those that have no bar. */
    public List<LatestClose> of(Collection<String> symbols) {
        List<Row> rows = rows(symbols);
        Map<Integer, List<Action.Split>> splits =
                actions.splitsOf(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> row.on(new Basis(Adjustment.SPLITS, splits.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private List<Row> rows(Collection<String> symbols) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, Listed.NEW_YORK.getId());
            select.setObject(2, symbols.toArray(new String[0]));
            ResultSet result = select.executeQuery();
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the newest closes can't be read", e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt(1),
                row.getString(2),
                ZoneId.of(row.getString(3)),
                row.getString(4),
                row.getTimestamp(5).toInstant(),
                row.getBoolean(6),
                Objects.requireNonNull(Stored.of(row, 7)),
                Stored.of(row, 10));
    }
}
