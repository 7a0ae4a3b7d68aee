package bellwether.ingest.yahoo;

import bellwether.ingest.source.Origin;
import com.fasterxml.jackson.databind.JsonNode;

/** What one request came to, after all its attempts. */
sealed interface Reply {
    /** @param result the array or object under the answer's root; never null JSON */
    record Result(JsonNode result, Origin origin) implements Reply {}

    /** Yahoo understood and said no. */
    record Error(int status, String description) implements Reply {}

    /** An answer came that nobody can read. */
    record Garbled(String reason) implements Reply {}

    record Unavailable(String reason) implements Reply {}
}
