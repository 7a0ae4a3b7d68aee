package bellwether.ingest.source;

import java.util.List;

/**
 * One answer's bars and events as they were received: nothing is merged, checked or rounded yet.
 *
 * @param rows in the source's order; a stamp may occur twice, or be missing
 */
public record Series(String symbol, Meta meta, List<Row> rows, List<Event> events, Origin origin) {
    public Series {
        rows = List.copyOf(rows);
        events = List.copyOf(events);
    }
}
