package bellwether.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells every reader of the stream what the services tell, bars and ticks only of the symbols that the reader asked for.
 * Who asks for symbols by name is told their latest ticks at once.
 */
final class EventFanOut implements Handler<RoutingContext> {
    private static final Buffer GREETING = Buffer.buffer("retry: 3000\n\n");
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    private static final int MOST_READERS = 5_000;

    /**
     * What comes within this time goes to a reader in one write: with a write for each event, 500 events a second are more
     * than a thousand readers can be sent. The services gather for longer than that before they tell anything.
     */
    private static final long GATHER_MILLIS = 40;

    /** More symbols than anybody tracks. */
    private static final int MOST_SYMBOLS = 20_000;

    static final String TICK = "tick";
    private static final Set<String> OF_A_SYMBOL = Set.of("bar", TICK);

    private final Vertx vertx;
    private final int mostReaders;
    private final Map<String, Buffer> latestTicks = new ConcurrentHashMap<>();
    private volatile boolean leaving;
    private final Set<EventReader> readers = ConcurrentHashMap.newKeySet();
    private final List<Told> gathered = new ArrayList<>();

    EventFanOut(Vertx vertx) {
        this(vertx, MOST_READERS);
    }

    EventFanOut(Vertx vertx, int mostReaders) {
        this.vertx = vertx;
        this.mostReaders = mostReaders;
    }

    /**
     * An event as it goes out.
     *
     * @param symbol of the bar or tick that it tells of; null for every other event
     */
    private record Told(@Nullable String symbol, Buffer text) {}

    /** Adds a reader. Without {@code symbols} it gets those of all, with an empty one of none. */
    @Override
    public void handle(RoutingContext context) {
        if (readers.size() >= mostReaders) {
            Problem.busy("The stream").send(context);
            return;
        }
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        EventReader reader = new EventReader(response, symbols(context.queryParam("symbols")));
        response.closeHandler(gone -> readers.remove(reader));
        response.exceptionHandler(failure -> readers.remove(reader));
        response.write(GREETING);
        readers.add(reader);
        if (leaving) {
            sendAway();
            return;
        }
        if (reader.symbols() != null) {
            reader.symbols().stream()
                    .map(latestTicks::get)
                    .filter(Objects::nonNull)
                    .forEach(reader::send);
        }
    }

    void publish(ServerSentEvent event) {
        String symbol = OF_A_SYMBOL.contains(event.name()) ? symbolOf(event) : null;
        Buffer text = event.toBuffer();
        if (symbol != null && event.name().equals(TICK)) {
            keep(symbol, text);
        }
        gather(new Told(symbol, text));
    }

    private void gather(Told told) {
        synchronized (gathered) {
            gathered.add(told);
            if (gathered.size() == 1) {
                vertx.setTimer(GATHER_MILLIS, timer -> sendGathered());
            }
        }
    }

    private void sendGathered() {
        List<Told> all;
        synchronized (gathered) {
            all = List.copyOf(gathered);
            gathered.clear();
        }
        // One buffer for all who want everything.
        Buffer everything = joined(all, told -> true);
        for (EventReader reader : readers) {
            send(reader, reader.symbols() == null ? everything : joined(all, told -> reader.wants(told.symbol())));
        }
    }

    private static Buffer joined(List<Told> all, Predicate<Told> chosen) {
        Buffer text = Buffer.buffer();
        for (Told told : all) {
            if (chosen.test(told)) {
                text.appendBuffer(told.text());
            }
        }
        return text;
    }

    private void keep(String symbol, Buffer tick) {
        if (latestTicks.size() < MOST_SYMBOLS || latestTicks.containsKey(symbol)) {
            latestTicks.put(symbol, tick);
        }
    }

    /** Keeps the connections from being taken for dead. */
    void beat() {
        readers.forEach(reader -> send(reader, HEARTBEAT));
    }

    /** Ends all streams. Readers come again by themselves, and look at everything anew. */
    void sendAway() {
        for (EventReader reader : readers) {
            readers.remove(reader);
            reader.response().end();
        }
    }

    /** Ends all streams, and each that is begun from now on: readers come again, and find another process. */
    void leave() {
        leaving = true;
        sendAway();
    }

    int size() {
        return readers.size();
    }

    private void send(EventReader reader, Buffer text) {
        if (text.length() > 0 && !reader.send(text)) {
            readers.remove(reader);
        }
    }

    private static @Nullable Set<String> symbols(List<String> asked) {
        if (asked.isEmpty()) {
            return null;
        }
        return asked.stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(symbol -> !symbol.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable String symbolOf(ServerSentEvent event) {
        try {
            return new JsonObject(event.data()).getString("symbol");
        } catch (DecodeException | ClassCastException malformed) {
            return null;
        }
    }
}
