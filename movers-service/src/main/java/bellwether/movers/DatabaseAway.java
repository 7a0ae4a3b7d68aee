package bellwether.movers;

import java.sql.SQLException;

/** The database didn't answer a question. */
public final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseAway(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
