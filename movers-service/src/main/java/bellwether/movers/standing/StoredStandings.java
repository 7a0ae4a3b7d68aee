package bellwether.movers.standing;

import bellwether.contract.InstrumentKind;
import bellwether.movers.Database;
import bellwether.movers.DatabaseAway;
import bellwether.movers.ranking.QuotedUnit;
import bellwether.movers.ranking.RankingQuery;
import bellwether.movers.ranking.Standing;
import bellwether.movers.ranking.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures and orders one session's percent changes in Postgres. */
@ApplicationScoped
public class StoredStandings implements Standings {
    private static final NamedStatement SHEET = new NamedStatement(StandingSql.SHEET);
    private static final NamedStatement TRAILS = new NamedStatement(StandingSql.TRAILS);
    private static final NamedStatement DATES = new NamedStatement(StandingSql.DATES);

    private final Database database;

    StoredStandings(Database database) {
        this.database = database;
    }

    @Override
    public List<LocalDate> datesUpTo(@Nullable LocalDate date, int limit) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("date", date);
        values.put("limit", limit);
        return query(DATES, values, rows -> {
            List<LocalDate> dates = new ArrayList<>();
            while (rows.next()) {
                dates.add(rows.getObject(1, LocalDate.class));
            }
            return dates;
        });
    }

    @Override
    public Sheet on(LocalDate date, RankingQuery query) {
        InstrumentKind kind = query.universe().kind();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("date", date);
        values.put("reference", query.period().reference(date));
        values.put("kind", kind == null ? null : kind.wireName());
        values.put("sector", query.sector());
        values.put("minPrice", query.minPrice());
        values.put("hundredths", QuotedUnit.HUNDREDTHS.toArray(new String[0]));
        values.put("minVolume", query.minVolume());
        values.put("finalOnly", query.finalOnly());
        return query(SHEET, values, StoredStandings::sheet);
    }

    @Override
    public Map<Integer, Trail> trails(LocalDate date, Collection<Integer> instruments) {
        if (instruments.isEmpty()) {
            return Map.of();
        }
        int[] ids = instruments.stream().mapToInt(Integer::intValue).toArray();
        return query(TRAILS, Map.of("date", date, "instruments", ids), rows -> {
            Map<Integer, Trail> trails = new HashMap<>();
            while (rows.next()) {
                Double[] closes = (Double[]) rows.getArray("closes").getArray();
                trails.put(
                        rows.getInt("id"),
                        new Trail(Arrays.asList(closes), rows.getObject("relative_volume", Double.class)));
            }
            return trails;
        });
    }

    private static Sheet sheet(ResultSet rows) throws SQLException {
        List<Standing> standings = new ArrayList<>();
        int begun = 0;
        int attended = 0;
        while (rows.next()) {
            begun = rows.getInt("begun");
            attended = rows.getInt("attended");
            String symbol = rows.getString("symbol");
            if (symbol != null) {
                standings.add(standing(symbol, rows));
            }
        }
        return new Sheet(begun, attended, standings);
    }

    private static Standing standing(String symbol, ResultSet rows) throws SQLException {
        String excluded = rows.getString("excluded");
        if (excluded != null) {
            return new Standing.Excluded(symbol, excluded);
        }
        return new Standing.Ranked(
                rows.getInt("id"),
                symbol,
                rows.getString("name"),
                InstrumentKind.parse(rows.getString("kind")),
                rows.getString("sector"),
                rows.getString("currency"),
                rows.getDouble("close"),
                rows.getDouble("previous_close"),
                rows.getObject("previous_date", LocalDate.class),
                rows.getDouble("change_percent"),
                rows.getInt("rank"),
                rows.getObject("volume", Long.class),
                rows.getString("source"),
                rows.getObject("fetched_at", OffsetDateTime.class).toInstant(),
                rows.getBoolean("final"));
    }

    private interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    private <T> T query(NamedStatement statement, Map<String, ? extends @Nullable Object> values, Reading<T> reading) {
        try {
            return database.read(connection -> {
                try (PreparedStatement prepared = statement.prepare(connection, values);
                        ResultSet rows = prepared.executeQuery()) {
                    return reading.from(rows);
                }
            });
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }
}
