package bellwether.movers.session;

import bellwether.movers.Database;
import bellwether.movers.DatabaseAway;
import bellwether.movers.session.SessionDates.Attendance;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many instruments traded on each date. What doesn't change any more is counted once and kept: a date is settled then,
 * until the database's triggers see another close of it.
 */
@ApplicationScoped
public class Attendances {
    /** While these are counted nobody can store a close, so they are few: a fraction of a second for 10,000 symbols. */
    private static final int DATES_AT_ONCE = 20;

    /** An array, and no join: of a join the planner doesn't know that few dates come out, and walks over all closes. */
    private static final String SELECT = """
            SELECT date, sum(bars)::integer AS bars, sum(finals)::integer AS finals
            FROM (
                SELECT date, kind, bars, finals
                FROM movers.attendance
                JOIN movers.close_date USING (date)
                WHERE settled
                UNION ALL
                SELECT c.date, i.kind, 1, c.final::integer
                FROM movers.session_close c
                JOIN movers.instrument i ON i.id = c.instrument_id
                WHERE c.date = ANY (ARRAY(SELECT date FROM movers.close_date WHERE NOT settled))
                    AND i.kind IS NOT NULL AND c.close IS NOT NULL
            ) counted
            WHERE (?::text IS NULL OR kind = ?) AND date <= (now() AT TIME ZONE 'UTC')::date + 1
            GROUP BY date
            ORDER BY date""";

    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtext('movers.attendance'))";

    private static final String UNSETTLED =
            "SELECT array_agg(date) FROM (SELECT date FROM movers.close_date WHERE NOT settled ORDER BY date LIMIT "
                    + DATES_AT_ONCE + ") next";

    private static final String FORGET = "DELETE FROM movers.attendance WHERE date = ANY (?)";

    private static final String COUNT = """
            INSERT INTO movers.attendance (date, kind, bars, finals)
            SELECT c.date, i.kind, count(*), count(*) FILTER (WHERE c.final)
            FROM movers.session_close c
            JOIN movers.instrument i ON i.id = c.instrument_id
            WHERE c.date = ANY (?) AND i.kind IS NOT NULL AND c.close IS NOT NULL
            GROUP BY c.date, i.kind""";

    private static final String SETTLE = "UPDATE movers.close_date SET settled = true WHERE date = ANY (?)";

    private final Database database;

    Attendances(Database database) {
        this.database = database;
    }

    /**
     * Counts the oldest dates that are not settled.
     *
     * @return false if there are none, or if somebody stores closes just now
     */
    public boolean settleSome() {
        try {
            return database.inTransaction(Attendances::settleSome);
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private static boolean settleSome(Connection connection) throws SQLException {
        Array dates = isAlone(connection) ? unsettled(connection) : null;
        if (dates == null) {
            return false;
        }
        for (String sql : List.of(FORGET, COUNT, SETTLE)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setArray(1, dates);
                statement.executeUpdate();
            }
        }
        return true;
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALONE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static @Nullable Array unsettled(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(UNSETTLED)) {
            return row.next() ? row.getArray(1) : null;
        }
    }

    /**
     * @param kind of the instruments that count; all if null
     * @return the oldest first
     */
    static List<Attendance> of(Connection connection, @Nullable String kind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, kind);
            statement.setString(2, kind);
            try (ResultSet row = statement.executeQuery()) {
                List<Attendance> attendances = new ArrayList<>();
                while (row.next()) {
                    attendances.add(new Attendance(
                            row.getObject("date", LocalDate.class), row.getInt("bars"), row.getInt("finals")));
                }
                return attendances;
            }
        }
    }
}
