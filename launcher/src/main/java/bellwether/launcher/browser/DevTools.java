package bellwether.launcher.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Calls to a browser over its DevTools protocol, one after the other; events are passed over. */
final class DevTools implements AutoCloseable {
    private static final int LIMIT_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final WebSocket socket;
    private final BlockingQueue<String> messages;
    private int calls;

    private DevTools(HttpClient http, WebSocket socket, BlockingQueue<String> messages) {
        this.http = http;
        this.socket = socket;
        this.messages = messages;
    }

    static DevTools connect(URI address) {
        HttpClient http = HttpClient.newHttpClient();
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(address, new Listener(messages))
                .join();
        return new DevTools(http, socket, messages);
    }

    /**
     * @param session a page's; null for the browser itself
     * @throws IOException if the browser refuses, or doesn't answer within a minute
     */
    JsonNode call(@Nullable String session, String method, Map<String, ?> parameters)
            throws IOException, InterruptedException {
        ObjectNode call = JSON.createObjectNode().put("id", ++calls).put("method", method);
        call.set("params", JSON.valueToTree(parameters));
        if (session != null) {
            call.put("sessionId", session);
        }
        socket.sendText(call.toString(), true).join();
        while (true) {
            String message = messages.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new IOException("the browser does not answer to " + method);
            }
            JsonNode answer = JSON.readTree(message);
            if (answer.path("id").asInt() == calls) {
                if (answer.has("error")) {
                    throw new IOException(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    /** Puts the parts of messages together. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> messages;
        private final StringBuilder parts = new StringBuilder();

        Listener(BlockingQueue<String> messages) {
            this.messages = messages;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            parts.append(part);
            if (last) {
                messages.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
