package bellwether.movers.action;

import bellwether.contract.Action;
import bellwether.movers.Database;
import java.sql.SQLException;
import java.util.List;

/** The way of splits into the database, for tests of other packages. */
public final class StoredSplits {
    private StoredSplits() {}

    public static void store(Database database, List<Action.Split> splits) throws SQLException {
        new Splits(database).store(splits, List.of());
    }
}
