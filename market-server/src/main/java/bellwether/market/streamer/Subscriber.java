package bellwether.market.streamer;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One client of the streamer. A slow one misses prices: nothing is kept for it. */
final class Subscriber {
    private static final int MOST_SYMBOLS = 5_000;

    private final ServerWebSocket socket;
    private final boolean wrapped;
    private final Set<String> symbols = ConcurrentHashMap.newKeySet();
    private final Set<String> introduced = ConcurrentHashMap.newKeySet();

    /** @param wrapped whether a message is JSON around the base64, as from version 2 on */
    Subscriber(ServerWebSocket socket, boolean wrapped) {
        this.socket = socket;
        this.wrapped = wrapped;
    }

    Set<String> symbols() {
        return symbols;
    }

    /** {@code {"subscribe":["AAPL"]}}, {@code {"unsubscribe":["AAPL"]}}; anything else changes nothing, as at Yahoo. */
    void take(String text) {
        try {
            JsonObject message = new JsonObject(text);
            JsonArray added = message.getJsonArray("subscribe", new JsonArray());
            JsonArray removed = message.getJsonArray("unsubscribe", new JsonArray());
            for (Object symbol : added) {
                if (symbol instanceof String wanted && symbols.size() < MOST_SYMBOLS) {
                    symbols.add(wanted);
                }
            }
            for (Object symbol : removed) {
                symbols.remove(String.valueOf(symbol));
            }
        } catch (DecodeException | ClassCastException e) {
            return;
        }
    }

    void tell(Pricing pricing) {
        send(frame(pricing.toBytes(introduced.add(pricing.symbol()))));
    }

    /** A message that stops within a field. */
    void tellHalf(Pricing pricing) {
        byte[] whole = pricing.toBytes(true);
        send(frame(Arrays.copyOf(whole, whole.length * 2 / 3)));
    }

    void send(String text) {
        if (!socket.isClosed() && !socket.writeQueueFull()) {
            socket.writeTextMessage(text);
        }
    }

    private String frame(byte[] message) {
        String text = Base64.getEncoder().encodeToString(message);
        return wrapped ? "{\"type\":\"pricing\",\"message\":\"" + text + "\"}" : text;
    }
}
