package bellwether.endtoend;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What the services have stored, seen with the database's own eyes. */
record StoredRows(String jdbcUrl) {

    StoredRows(Bellwether stack) {
        // postgresql://user@host:port/database
        this("jdbc:" + stack.address("POSTGRES_URL").replaceFirst("//[^@]*@", "//") + "?user=postgres");
    }

    long dailyBars() {
        return Long.parseLong(value("SELECT count(*) FROM quote.daily_bar"));
    }

    long sessionCloses() {
        return Long.parseLong(value("SELECT count(*) FROM movers.session_close"));
    }

    long barsOf(String symbol) {
        return Long.parseLong(value("SELECT count(*) FROM quote.daily_bar JOIN quote.instrument ON id = instrument_id"
                + " WHERE symbol = '" + symbol + "'"));
    }

    long closesOf(String symbol) {
        return Long.parseLong(value("SELECT count(*) FROM movers.session_close JOIN movers.instrument"
                + " ON id = instrument_id WHERE symbol = '" + symbol + "'"));
    }

    /** One text over all rows, but not over when they were fetched and which numbers their instruments happened to get. */
    String digest() {
        return value("""
                        SELECT count(*) || ' ' || md5(string_agg(concat_ws('|', symbol, date, open, high, low, close,
                            adjusted_close, volume, revision, source, final), E'\\n' ORDER BY symbol, date))
                        FROM quote.daily_bar bar JOIN quote.instrument ON instrument.id = bar.instrument_id
                            JOIN quote.origin ON origin.id = bar.origin_id""") + " " + value("""
                        SELECT count(*) || ' ' || md5(string_agg(concat_ws('|', symbol, date, close, volume, revision,
                            final, source), E'\\n' ORDER BY symbol, date))
                        FROM movers.session_close JOIN movers.instrument ON instrument.id = instrument_id""") + " " + value("""
                        SELECT count(*) || ' ' || md5(string_agg(concat_ws('|', symbol, name, kind, mic, sector, currency,
                            time_zone, active), E'\\n' ORDER BY symbol))
                        FROM quote.instrument""") + " " + value("""
                        SELECT count(*) || ' ' || md5(string_agg(concat_ws('|', symbol, name, kind, mic, sector, currency,
                            time_zone, active), E'\\n' ORDER BY symbol))
                        FROM movers.instrument""");
    }

    /** A column more in each schema, and a migration that this release does not know. */
    void migrateAsANewerReleaseWould() {
        for (String schema : List.of("quote", "movers")) {
            execute("ALTER TABLE " + schema + ".instrument ADD COLUMN of_a_newer_release text");
            execute("INSERT INTO " + schema
                    + ".flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success) SELECT max(installed_rank) + 1, '999',"
                    + " 'of a newer release', 'SQL', 'V999__of_a_newer_release.sql', 1, 'postgres', 1, true FROM "
                    + schema + ".flyway_schema_history");
        }
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private String value(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
