package bellwether.movers.session;

import bellwether.movers.Database;
import java.sql.SQLException;
import java.util.List;

/** The attendances as the sessions are found with them, for tests of other packages. */
public final class StoredAttendances {
    private StoredAttendances() {}

    /** Settles some dates. */
    public static boolean settle(Database database) {
        return new Attendances(database).settleSome();
    }

    /** One text a date. */
    public static List<String> of(Database database, String kind) throws SQLException {
        return database.read(connection -> Attendances.of(connection, kind)).stream()
                .map(day -> day.date() + " " + day.bars() + " " + day.finals())
                .toList();
    }
}
