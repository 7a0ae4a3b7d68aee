package bellwether.ingest.yahoo;

import java.util.Locale;

/** How an attempt can come to nothing, as operators count it. */
enum SourceError {
    /** 429. */
    RATE_LIMITED,
    /** Nobody listens there, or the name is unknown. */
    UNREACHABLE,
    /** No connection or no whole answer in time. */
    TIMEOUT,
    /** The connection broke, or its answer was larger than any should be. */
    CONNECTION,
    /** 5xx, 403 and the like. */
    FAILING,
    /** A page in place of data, with status 200. */
    HTML,
    EMPTY,
    /** Not JSON, or JSON of another kind. */
    MALFORMED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
