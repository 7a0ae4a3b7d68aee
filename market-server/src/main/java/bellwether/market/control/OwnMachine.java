package bellwether.market.control;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what somebody on this machine asks for, and no page in a browser: every page that is open there could send
 * its requests to this machine, too.
 */
public final class OwnMachine implements Handler<RoutingContext> {
    private static final String REFUSAL = "{\"error\":\"the controls are for programs on the server's own machine\"}";

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (isLoopback(request.remoteAddress().hostAddress())
                && isLoopback(host(request.authority()))
                && !request.headers().contains("Origin")
                && !request.headers().contains("Sec-Fetch-Site")) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(403)
                .putHeader("Content-Type", "application/json")
                .end(REFUSAL);
    }

    private static String host(@Nullable HostAndPort asked) {
        return asked == null ? "localhost" : asked.host();
    }

    private static boolean isLoopback(@Nullable String host) {
        if (host == null || host.equals("localhost")) {
            return host != null;
        }
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }
}
