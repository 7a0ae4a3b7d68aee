package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventParserTest {
    private final List<ServerSentEvent> events = new ArrayList<>();
    private final EventParser parser = new EventParser(events::add);

    private void read(String... pieces) {
        for (String piece : pieces) {
            parser.handle(Buffer.buffer(piece));
        }
    }

    @Test
    void an_event_may_come_in_pieces() {
        read("event: b", "ar\nda", "ta: {\"a\":", "1}\n", "\n");

        assertThat(events).containsExactly(new ServerSentEvent("bar", "{\"a\":1}"));
    }

    @Test
    void line_ends_of_windows_and_comments_and_ids_are_understood() {
        read(": hello\r\n\r\nid: 7\r\nevent:movers\r\ndata:{}\r\n\r\n");

        assertThat(events).containsExactly(new ServerSentEvent("movers", "{}"));
    }

    @Test
    void lines_of_data_are_joined_and_an_event_without_data_is_none() {
        read("event: bar\n\ndata: a\ndata: b\n\n");

        assertThat(events).containsExactly(new ServerSentEvent("message", "a\nb"));
    }

    @Test
    void an_event_is_written_as_it_is_read() {
        ServerSentEvent event = new ServerSentEvent("bar", "a\nb");

        read(event.toBuffer().toString());

        assertThat(events).containsExactly(event);
    }
}
