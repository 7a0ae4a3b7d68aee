package bellwether.movers.action;

import bellwether.contract.Action;
import bellwether.movers.Database;
import bellwether.movers.instrument.Instruments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** The stored splits. */
@ApplicationScoped
class Splits implements PanacheRepositoryBase<SplitEntity, SplitKey> {
    private static final String UPSERT = """
            INSERT INTO movers.split (instrument_id, ex_date, ratio)
            SELECT instrument.id, ex_date::date, ratio
            FROM unnest(?::text[], ?::text[], ?::float8[]) AS fact (symbol, ex_date, ratio)
            JOIN movers.instrument USING (symbol)
            ON CONFLICT (instrument_id, ex_date) DO UPDATE SET ratio = excluded.ratio""";

    private static final String REMOVE = """
            DELETE FROM movers.split stored
            USING unnest(?::text[]) AS gone (key), movers.instrument
            WHERE stored.instrument_id = instrument.id
                AND gone.key = instrument.symbol || '|' || stored.ex_date || '|split'""";

    private final Database database;

    Splits(Database database) {
        this.database = database;
    }

    /** @param removedKeys keys of the topic whose splits are taken back */
    void store(Collection<Action.Split> splits, Collection<String> removedKeys) throws SQLException {
        database.inTransaction(connection -> {
            remove(connection, removedKeys);
            return upsert(connection, splits);
        });
    }

    private static void remove(Connection connection, Collection<String> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            statement.executeUpdate();
        }
    }

    private static int upsert(Connection connection, Collection<Action.Split> splits) throws SQLException {
        if (splits.isEmpty()) {
            return 0;
        }
        Object[] symbols = splits.stream().map(Action.Split::symbol).toArray();
        Object[] dates = splits.stream().map(split -> split.exDate().toString()).toArray();
        double[] ratios = splits.stream().mapToDouble(Action.Split::ratio).toArray();
        Instruments.meet(connection, splits.stream().map(Action.Split::symbol).toList());
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setArray(1, connection.createArrayOf("text", symbols));
            statement.setArray(2, connection.createArrayOf("text", dates));
            statement.setObject(3, ratios);
            return statement.executeUpdate();
        }
    }
}
