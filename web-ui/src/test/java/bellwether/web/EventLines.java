package bellwether.web;

import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.stream.Stream;

/** The lines of a stream of events, one after the other; waits for each. */
final class EventLines {
    private final Iterator<String> lines;

    EventLines(HttpResponse<Stream<String>> response) {
        lines = response.body().iterator();
    }

    /** The data of the next event. */
    String nextData() {
        while (true) {
            String line = lines.next();
            if (line.startsWith("data: ")) {
                return line.substring("data: ".length());
            }
        }
    }

    /** Reads up to the first line that is not empty. */
    String nextLine() {
        while (true) {
            String line = lines.next();
            if (!line.isEmpty()) {
                return line;
            }
        }
    }

    boolean ends() {
        while (lines.hasNext()) {
            lines.next();
        }
        return true;
    }
}
