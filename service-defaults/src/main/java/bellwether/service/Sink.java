package bellwether.service;

import java.sql.SQLException;
import java.util.List;

/** Where the records of a topic end up. */
@FunctionalInterface
public interface Sink<T> {
    /**
     * Stores a batch in one transaction: all of it, or nothing. The same records can come again, so storing twice must
     * be the same as storing once.
     *
     * @param batch in the order of the partitions, never empty
     */
    void store(List<Received<T>> batch) throws SQLException;
}
