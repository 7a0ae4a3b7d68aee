package bellwether.movers.close;

import bellwether.contract.DailyBar;
import bellwether.movers.Database;
import java.sql.SQLException;
import java.util.List;

/** The way of bars into the database, for tests of other packages. */
public final class StoredCloses {
    private StoredCloses() {}

    /** Stores them as one batch. */
    public static void store(Database database, List<DailyBar> bars) throws SQLException {
        new SessionCloses(database).store(CloseBatch.ofBars(bars));
    }
}
