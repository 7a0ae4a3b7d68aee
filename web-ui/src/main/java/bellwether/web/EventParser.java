package bellwether.web;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts a stream of bytes into events (the HTML standard, 9.2.6); comments and unknown fields are skipped. */
final class EventParser implements Handler<Buffer> {
    private static final int LONGEST_LINE = 1 << 20;

    private final Consumer<ServerSentEvent> listener;
    private final RecordParser lines = RecordParser.newDelimited("\n").maxRecordSize(LONGEST_LINE);
    private final List<String> data = new ArrayList<>();
    private String name = "";

    EventParser(Consumer<ServerSentEvent> listener) {
        this.listener = listener;
        lines.handler(line -> take(withoutReturn(line.toString())));
    }

    @Override
    public void handle(Buffer bytes) {
        lines.handle(bytes);
    }

    private void take(String line) {
        if (line.isEmpty()) {
            finish();
            return;
        }
        int colon = line.indexOf(':');
        String field = colon == -1 ? line : line.substring(0, colon);
        String value = colon == -1 ? "" : line.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        if (field.equals("event")) {
            name = value;
        } else if (field.equals("data")) {
            data.add(value);
        }
    }

    private void finish() {
        if (!data.isEmpty()) {
            listener.accept(new ServerSentEvent(name.isEmpty() ? "message" : name, String.join("\n", data)));
        }
        name = "";
        data.clear();
    }

    private static String withoutReturn(String line) {
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
