package bellwether.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who reads our stream of events.
 *
 * @param symbols those whose bars and ticks are wanted; null for all
 */
record EventReader(HttpServerResponse response, @Nullable Set<String> symbols) {
    /** One change of ten thousand symbols, and another that comes before it is read. Readers of all share the bytes. */
    private static final int MOST_BYTES_WAITING = 4 * 1024 * 1024;

    EventReader {
        response.setWriteQueueMaxSize(MOST_BYTES_WAITING);
    }

    /** @param symbol of the bar or tick that the event tells of; null for every other event */
    boolean wants(@Nullable String symbol) {
        return symbol == null || symbols == null || symbols.contains(symbol);
    }

    /** False if the reader is gone or too slow: more can't be kept for it. It is cut off then, and may come again. */
    boolean send(Buffer text) {
        if (response.closed()) {
            return false;
        }
        if (response.writeQueueFull()) {
            response.reset();
            return false;
        }
        response.write(text);
        return true;
    }
}
