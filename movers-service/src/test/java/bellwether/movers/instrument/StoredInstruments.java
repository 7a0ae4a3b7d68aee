package bellwether.movers.instrument;

import bellwether.contract.Instrument;
import bellwether.movers.Database;
import java.sql.SQLException;
import java.util.List;

/** The way of instruments into the database, for tests of other packages. */
public final class StoredInstruments {
    private StoredInstruments() {}

    public static void store(Database database, List<Instrument> instruments) throws SQLException {
        new Instruments(database).store(instruments, List.of());
    }
}
