package bellwether.web;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends to the provider who opens a page; programs, and the scripts of our pages, are only told that they must sign in. */
@ApplicationScoped
class Challenge implements JavaScriptRequestChecker {
    /** What the framework tells scripts, and nobody else understands. {@link SignIn} makes a 401 of it. */
    static final int LOGIN_TIMEOUT = 499;

    @Override
    public boolean isJavaScriptRequest(RoutingContext context) {
        return !opensPage(context.request());
    }

    private static boolean opensPage(HttpServerRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return mode == null ? accept != null && accept.contains("text/html") : mode.equals("navigate");
    }
}
