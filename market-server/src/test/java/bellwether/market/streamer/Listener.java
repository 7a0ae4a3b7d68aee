package bellwether.market.streamer;

import bellwether.market.MarketClient;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the streamer, as anybody would write it. */
final class Listener implements WebSocket.Listener, AutoCloseable {
    static final String CLOSED = "(closed)";

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    Listener(MarketClient client, String pathAndQuery) {
        URI address = URI.create(client.uri(pathAndQuery).toString().replaceFirst("^http", "ws"));
        socket = client.http().newWebSocketBuilder().buildAsync(address, this).join();
    }

    void say(String text) {
        socket.sendText(text, true).join();
    }

    /** The next message, or {@link #CLOSED} after the last. */
    String next() throws InterruptedException {
        String message = messages.poll(30, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("nothing was told");
        }
        return message;
    }

    boolean isQuiet() {
        return messages.isEmpty();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            messages.add(part.toString());
            part.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        messages.add(CLOSED);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        messages.add(CLOSED);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
