package bellwether.web;

import io.vertx.core.buffer.Buffer;

/**
 * One event of a stream.
 *
 * @param data as it came; its lines are joined by line feeds
 */
record ServerSentEvent(String name, String data) {
    Buffer toBuffer() {
        StringBuilder text = new StringBuilder("event: ").append(name).append('\n');
        data.lines().forEach(line -> text.append("data: ").append(line).append('\n'));
        return Buffer.buffer(text.append('\n').toString());
    }
}
