package bellwether.movers.close;

import bellwether.movers.Database;
import bellwether.movers.instrument.Instruments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The stored closes. */
@ApplicationScoped
class SessionCloses implements PanacheRepositoryBase<SessionCloseEntity, SessionCloseKey> {
    /** Times come as microseconds and dates as days since 1970: arrays of numbers travel in binary. */
    private static final String UPSERT = """
            INSERT INTO movers.session_close AS stored
                (instrument_id, date, close, volume, exchange_time, fetched_at, revision, final, source)
            SELECT instrument.id, date '1970-01-01' + day, nullif(close, 'NaN'), nullif(volume, -1),
                timestamptz 'epoch' + exchange_micros * interval '1 microsecond',
                timestamptz 'epoch' + fetched_micros * interval '1 microsecond',
                revision, final, source
            FROM unnest(?::text[], ?::int[], ?::float8[], ?::int8[], ?::int8[], ?::int8[], ?::int[], ?::bool[], ?::text[])
                AS bar (symbol, day, close, volume, exchange_micros, fetched_micros, revision, final, source)
            JOIN movers.instrument USING (symbol)
            ON CONFLICT (instrument_id, date) DO UPDATE SET close = excluded.close, volume = excluded.volume,
                exchange_time = excluded.exchange_time, fetched_at = excluded.fetched_at,
                revision = excluded.revision, final = excluded.final, source = excluded.source
            WHERE (excluded.revision, excluded.fetched_at) > (stored.revision, stored.fetched_at)""";

    private static final String ADD_DATES = """
            INSERT INTO movers.close_date (date)
            SELECT date FROM (SELECT DISTINCT date '1970-01-01' + unnest(?::int[]) AS date) met
            WHERE NOT EXISTS (SELECT FROM movers.close_date known WHERE known.date = met.date)
            ORDER BY date
            ON CONFLICT (date) DO NOTHING""";

    private static final String REMOVE = """
            DELETE FROM movers.session_close stored
            USING unnest(?::text[]) AS gone (key), movers.instrument
            WHERE instrument.symbol = left(gone.key, -11) AND stored.instrument_id = instrument.id
                AND stored.date::text = right(gone.key, 10)""";

    /** Fewer rows than this don't mislead the planner. */
    private static final long FIRST_ANALYSIS = 10_000;

    private final Database database;
    private long analysed;
    private long storedSince;

    SessionCloses(Database database) {
        this.database = database;
    }

    /** @return rows that are new or newer than what was stored */
    int store(CloseBatch batch) throws SQLException {
        int stored = database.inTransaction(connection -> {
            remove(connection, batch);
            if (batch.isEmpty()) {
                return 0;
            }
            Instruments.meet(connection, batch.symbols());
            addDates(connection, batch);
            return upsert(connection, batch);
        });
        analyseAfterGrowth(stored);
        return stored;
    }

    /**
     * A first load is over before autovacuum looks, and without statistics the rankings meanwhile are planned for a tiny
     * table. So whenever the rows have doubled, they are analysed: seven times in half a million.
     */
    private synchronized void analyseAfterGrowth(int stored) throws SQLException {
        storedSince += stored;
        if (storedSince < Math.max(FIRST_ANALYSIS, analysed)) {
            return;
        }
        database.read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("ANALYZE movers.instrument, movers.session_close");
            }
        });
        analysed += storedSince;
        storedSince = 0;
    }

    private static void remove(Connection connection, CloseBatch batch) throws SQLException {
        if (batch.removedKeys().isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
            statement.setArray(
                    1, connection.createArrayOf("text", batch.removedKeys().toArray()));
            statement.executeUpdate();
        }
    }

    private static void addDates(Connection connection, CloseBatch batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD_DATES)) {
            statement.setObject(1, batch.days());
            statement.executeUpdate();
        }
    }

    private static int upsert(Connection connection, CloseBatch batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            batch.bind(statement);
            return statement.executeUpdate();
        }
    }
}
