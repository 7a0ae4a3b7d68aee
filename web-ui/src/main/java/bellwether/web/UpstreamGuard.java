package bellwether.web;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * How much of web-ui one service may hold up. So many requests are with it at once; so many wait for a moment, and the next
 * one is refused; all end in time; and while it is silent nobody waits to hear so. One that refuses connections says so at
 * once, and is asked each time, so that it is found as soon as it is back. The count is of requests whose answer has
 * not begun: what comes after that is between the connections.
 */
final class UpstreamGuard {
    /** As readers are told, too. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(UpstreamGuard.class);

    /**
     * Where nobody says otherwise. One more than the processors, and twice a service's connections to Postgres at most: more
     * at once are not answered sooner, they only wait there. Where all run on one machine they would also take the processors
     * from web-ui, which then hands on late what is answered, and lets the next in late.
     */
    static final int AT_ONCE = Math.min(Runtime.getRuntime().availableProcessors() + 1, 16);

    /** Two hundred readers who all want something new. */
    static final int WAITING = 768;

    /** So that a reader whose browser asks for six things at once has them of a service that is still cold. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** As long as everybody is answered in time, nobody is refused so that another one need not wait. */
    private static final Duration IN_TURN = Duration.ofMillis(750);

    private static final int LATEST = 20;
    private static final double OF_THEM_LOST = 0.5;

    private final Upstream upstream;
    private final TypedGuard<CompletionStage<HttpClientResponse>> guard;
    private final Places places;

    /**
     * @param atOnce how many requests may be with the service
     * @param limit until the answer begins, from when the service is asked
     * @param pause for which a service that is silent is not asked
     */
    UpstreamGuard(Upstream upstream, int atOnce, Duration limit, Duration pause) {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one request has to be with a service at once, not " + atOnce
                    + " (BELLWETHER_SERVICES_AT_ONCE)");
        }
        this.upstream = upstream;
        this.places = new Places(atOnce, WAITING, LONGEST_WAIT, IN_TURN);
        this.guard = TypedGuard.create(new TypeLiteral<CompletionStage<HttpClientResponse>>() {})
                .withTimeout()
                .duration(limit.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(LATEST)
                .failureRatio(OF_THEM_LOST)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .when(UpstreamGuard::isLate)
                .onStateChange(state -> LOG.infof("%s: the circuit is %s", upstream.name(), state))
                .done()
                .build();
    }

    /** @param asking begins on the context, once there is a place */
    Future<HttpClientResponse> ask(Context context, Supplier<Future<HttpClientResponse>> asking) {
        return places.take(context).compose(place -> askNow(context, asking).onComplete(answer -> places.leave()));
    }

    private Future<HttpClientResponse> askNow(Context context, Supplier<Future<HttpClientResponse>> asking) {
        CompletionStage<HttpClientResponse> answer = guard.get(() -> {
            Promise<HttpClientResponse> asked = Promise.promise();
            context.runOnContext(turn -> asking.get().onComplete(asked));
            return asked.future().toCompletionStage();
        });
        return Future.fromCompletionStage(answer, context);
    }

    Problem problemOf(Throwable failure) {
        return switch (cause(failure)) {
            case Places.Taken taken -> Problem.busy(upstream.name());
            case CircuitBreakerOpenException open -> Problem.lost(upstream);
            case Throwable late when isLate(late) -> Problem.late(upstream);
            case Throwable lost -> Problem.lost(upstream);
        };
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause == null ? failure : cause;
    }

    private static boolean isLate(Throwable failure) {
        return failure instanceof TimeoutException
                || failure instanceof io.netty.channel.ConnectTimeoutException
                || failure instanceof org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
    }
}
