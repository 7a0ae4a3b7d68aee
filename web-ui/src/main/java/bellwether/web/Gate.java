package bellwether.web;

import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What every request has to pass before anything is done for it. */
@ApplicationScoped
class Gate {
    /** Before what Quarkus does with a request: cross-origin headers at 300, sign-in at 200. */
    private static final int FIRST = 400;

    private static final long FORGET_MILLIS = 10_000;
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Vertx vertx;
    private final Access access;
    private final boolean crossOrigin;
    private final Set<String> unlimited;
    private final @Nullable RateLimit limit;

    Gate(
            Vertx vertx,
            @ConfigProperty(name = "bellwether.access") Access access,
            RequestLimits limits,
            VertxHttpConfig http) {
        this.vertx = vertx;
        this.access = access;
        this.crossOrigin = http.cors().enabled();
        this.unlimited = limits.unlimitedFrom().orElse(Set.of());
        this.limit =
                limits.perSecond() == 0 ? null : new RateLimit(limits.perSecond(), limits.burst(), System::nanoTime);
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
        if (limit != null) {
            vertx.setPeriodic(FORGET_MILLIS, timer -> limit.forgetTheQuiet());
        }
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        Problem refusal = refusal(request);
        if (refusal == null) {
            context.next();
            return;
        }
        if (hasBody(request)) {
            // What is left of the body is not waited for, however long it is.
            context.response().endHandler(sent -> request.connection().close());
        }
        refusal.send(context);
    }

    private @Nullable Problem refusal(HttpServerRequest request) {
        Duration wait = waitOf(request);
        if (!wait.isZero()) {
            return Problem.tooMany(wait);
        } else if (access == Access.THIS_MACHINE && !isThisMachine(request.authority())) {
            return Problem.otherName();
        } else if (!crossOrigin && isFromAnotherSite(request)) {
            return Problem.crossSite();
        } else if (!READING.contains(request.method()) && !(crossOrigin && request.method() == HttpMethod.OPTIONS)) {
            return Problem.onlyReading();
        }
        return hasBody(request) ? Problem.noBody() : null;
    }

    private Duration waitOf(HttpServerRequest request) {
        String address = String.valueOf(request.remoteAddress().hostAddress());
        return limit == null || unlimited.contains(address)
                ? Duration.ZERO
                : limit.take(RateLimit.client(request.remoteAddress()));
    }

    /** A name of another site that leads here is how its scripts would come to read (DNS rebinding). */
    private static boolean isThisMachine(@Nullable HostAndPort asked) {
        String host = asked == null ? "localhost" : asked.host();
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    /** Following a link and showing a frame are not meant: those only show, to the reader alone. */
    private static boolean isFromAnotherSite(HttpServerRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && !"navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }
}
