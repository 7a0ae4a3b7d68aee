package bellwether.market.streamer;

import bellwether.market.Market;
import bellwether.market.control.FaultRule;
import bellwether.market.control.Faults;
import bellwether.market.control.RequestCounts;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The WebSocket at {@code /?version=2}: tells each client the prices of what it has subscribed to, while its exchange
 * trades. Nothing is worked out while nobody listens. Faults are those of the other answers: a refusal meets a client
 * that comes, all others meet a message.
 */
public final class Streamer {
    private static final long MOMENT_MILLIS = 250;
    private static final String PATH = "/?version=2";
    private static final String SECOND = "2";
    private static final String NO_LIBRARY = "streamer";
    private static final int SWITCHING = 101;

    private final Vertx vertx;
    private final Faults faults;
    private final RequestCounts counts;
    private final LivePrices prices;
    private final StreamClock clock;
    private final Map<Subscriber, HttpServerRequest> subscribers = new ConcurrentHashMap<>();
    private long timer = -1;

    public Streamer(Vertx vertx, Market market, Faults faults, RequestCounts counts) {
        this.vertx = vertx;
        this.faults = faults;
        this.counts = counts;
        this.prices = new LivePrices(market);
        this.clock = new StreamClock(market);
    }

    /** Takes clients that want a WebSocket, and passes on all others. */
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))) {
            context.next();
            return;
        }
        int refusal = refusal(request);
        if (refusal != 0) {
            counts.add(PATH, refusal);
            context.response().setStatusCode(refusal).end();
            return;
        }
        boolean wrapped = SECOND.equals(request.getParam("version"));
        request.toWebSocket().onSuccess(socket -> welcome(socket, request, wrapped));
    }

    private int refusal(HttpServerRequest request) {
        FaultRule fault = faults.next(List.of(), request.getHeader(HttpHeaders.USER_AGENT));
        return switch (fault.kind()) {
            case TOO_MANY_REQUESTS, EDGE -> 429;
            case UNAVAILABLE -> 503;
            case SLOW, CUT, HTML, MALFORMED, NONE -> 0;
        };
    }

    private void welcome(ServerWebSocket socket, HttpServerRequest request, boolean wrapped) {
        counts.add(PATH, SWITCHING);
        Subscriber subscriber = new Subscriber(socket, wrapped);
        socket.textMessageHandler(subscriber::take);
        socket.closeHandler(closed -> leave(subscriber));
        socket.exceptionHandler(failure -> leave(subscriber));
        synchronized (this) {
            subscribers.put(subscriber, request);
            if (timer == -1) {
                timer = vertx.setPeriodic(MOMENT_MILLIS, unused -> tell());
            }
        }
    }

    private synchronized void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
        if (subscribers.isEmpty() && timer != -1) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    /** One moment of the market, for all who listen. */
    private void tell() {
        Instant now = clock.now();
        long moment = now.toEpochMilli() / MOMENT_MILLIS;
        Map<String, Optional<Pricing>> made = new HashMap<>();
        for (Subscriber subscriber : subscribers.keySet()) {
            for (String symbol : subscriber.symbols()) {
                made.computeIfAbsent(symbol, wanted -> prices.made(wanted, moment, now))
                        .ifPresent(pricing -> tell(subscriber, pricing));
            }
        }
    }

    private void tell(Subscriber subscriber, Pricing pricing) {
        FaultRule fault = faults.next(List.of(pricing.symbol()), NO_LIBRARY);
        switch (fault.kind()) {
            case NONE, TOO_MANY_REQUESTS, EDGE, UNAVAILABLE -> subscriber.tell(pricing);
            case HTML -> subscriber.send("<html>Will be right back</html>");
            case MALFORMED -> subscriber.tellHalf(pricing);
            case SLOW -> vertx.setTimer(fault.delay().toMillis(), unused -> subscriber.tell(pricing));
            case CUT -> cut(subscriber);
        }
    }

    private void cut(Subscriber subscriber) {
        HttpServerRequest request = subscribers.get(subscriber);
        if (request != null) {
            var unused = request.connection().close();
        }
    }
}
