package bellwether.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which service answers which part of the API. */
@ApplicationScoped
class ApiRoutes {
    /** More than are asked at once: an answer that is read slowly keeps its connection, and nobody else's. */
    private static final int MOST_CONNECTIONS_TO_A_SERVICE = 512;

    /** Half of what the services keep a quiet connection for: one that closes just when it is used again answers nothing. */
    private static final int QUIET_SECONDS = 30;

    private static final Duration ANSWER_LIMIT = Upstream.CONNECT_LIMIT.plus(Upstream.IDLE_LIMIT);
    private static final long HEARTBEAT_MILLIS = 15_000;

    /** Where Yahoo's clients look; "/fc" stands for fc.yahoo.com, where they get a cookie. */
    private static final List<String> YAHOOS_PATHS =
            List.of("/v1/finance/*", "/v1/test/getcrumb", "/v7/finance/*", "/v8/finance/*", "/v10/finance/*", "/fc");

    /** Before it is found out who asks, which Quarkus does at 200. */
    private static final int AT_HAND = 250;

    private final Vertx vertx;
    private final MeterRegistry meters;
    private final Access access;
    private final Upstream quotes;
    private final Upstream movers;
    private final HttpClient client;
    private final AnswerCache cache = new AnswerCache();
    private final PassThrough toQuotes;
    private final PassThrough toMovers;
    private final EventFanOut fanOut;

    ApiRoutes(
            Vertx vertx,
            MeterRegistry meters,
            @ConfigProperty(name = "bellwether.access") Access access,
            @ConfigProperty(name = "bellwether.quote-url") URI quoteUrl,
            @ConfigProperty(name = "bellwether.movers-url") URI moversUrl,
            @ConfigProperty(name = "bellwether.services.at-once") OptionalInt atOnce) {
        this.vertx = vertx;
        this.fanOut = new EventFanOut(vertx);
        this.meters = meters;
        this.access = access;
        this.quotes = new Upstream("quote-service", quoteUrl);
        this.movers = new Upstream("movers-service", moversUrl);
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setKeepAliveTimeout(QUIET_SECONDS),
                new PoolOptions()
                        .setHttp1MaxSize(MOST_CONNECTIONS_TO_A_SERVICE)
                        .setMaxWaitQueueSize(MOST_CONNECTIONS_TO_A_SERVICE));
        this.toQuotes = passTo(quotes, atOnce.orElse(UpstreamGuard.AT_ONCE));
        this.toMovers = passTo(movers, atOnce.orElse(UpstreamGuard.AT_ONCE));
    }

    /** Where anybody may read, what is at hand is sent before anybody asks who it is for. */
    void register(@Observes Filters filters) {
        if (access != Access.SIGN_IN) {
            filters.register(this::sendAtHand, AT_HAND);
        }
    }

    private void sendAtHand(RoutingContext context) {
        PassThrough service = context.normalizedPath().startsWith("/api/v1/movers") ? toMovers : toQuotes;
        if (!service.sendKept(context)) {
            context.next();
        }
    }

    void register(@Observes Router router) {
        router.get("/api/v1/stream").handler(stream());
        router.route("/api/v1/movers/*").handler(toMovers);
        router.route("/api/v1/*").handler(toQuotes);
        YAHOOS_PATHS.forEach(path -> router.route(path).handler(toQuotes));
        router.get("/q/openapi").handler(new OpenApi(client, List.of(quotes, movers)));
    }

    private PassThrough passTo(Upstream upstream, int atOnce) {
        UpstreamGuard guard = new UpstreamGuard(upstream, atOnce, ANSWER_LIMIT, UpstreamGuard.PAUSE);
        return new PassThrough(client, upstream, guard, Upstream.IDLE_LIMIT, cache);
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        fanOut.leave();
    }

    private EventFanOut stream() {
        meters.gauge("bellwether.stream.readers", fanOut, EventFanOut::size);
        Consumer<ServerSentEvent> tellAll = event -> {
            // Before the readers know, or they would be given what was. A live price is in no answer.
            if (!event.name().equals(EventFanOut.TICK)) {
                cache.somethingChanged();
            }
            fanOut.publish(event);
        };
        Runnable afterGap = () -> {
            cache.somethingChanged();
            fanOut.sendAway();
        };
        new EventSource(vertx, quotes, tellAll, afterGap).open();
        new EventSource(vertx, movers, tellAll, afterGap).open();
        vertx.setPeriodic(HEARTBEAT_MILLIS, timer -> fanOut.beat());
        return fanOut;
    }
}
