package bellwether.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;

/**
 * A problem of ours (RFC 9457); those of the services are passed on as they are.
 *
 * @param headers that the answer has besides
 */
record Problem(int status, String title, String detail, Map<String, String> headers) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final Duration PROVIDER_PAUSE = Duration.ofSeconds(5);
    private static final String REST_GOES_ON = "what it serves is missing here, the rest goes on";

    Problem(int status, String title, String detail) {
        this(status, title, detail, Map.of());
    }

    static Problem lost(Upstream upstream) {
        return again(503, upstream.name() + " can't be reached", REST_GOES_ON, UpstreamGuard.PAUSE);
    }

    static Problem late(Upstream upstream) {
        return new Problem(504, upstream.name() + " did not answer in time", REST_GOES_ON);
    }

    static Problem busy(String who) {
        return again(503, who + " has more to do than it can", "ask again in a moment", Duration.ofSeconds(1));
    }

    static Problem tooMany(Duration wait) {
        return again(429, "Too many requests", "from one address; ask again later", wait);
    }

    static Problem notSignedIn() {
        return new Problem(
                401, "Not signed in", "a program brings a token of the provider, a person opens a page to sign in");
    }

    static Problem providerLost() {
        return again(
                503, "The sign-in provider can't be reached", "who reads here is not known without it", PROVIDER_PAUSE);
    }

    static Problem unreadable(String what) {
        return new Problem(500, what + " can't be read", "the log of web-ui says why");
    }

    static Problem notFound(String path) {
        return new Problem(404, "Not found", "there is nothing at " + path);
    }

    static Problem onlyReading() {
        return new Problem(
                405, "Method not allowed", "the API is only read: GET and HEAD", Map.of("Allow", "GET, HEAD"));
    }

    static Problem noBody() {
        return new Problem(413, "Content too large", "nothing here takes a body");
    }

    static Problem crossSite() {
        return new Problem(403, "Cross-site request", "pages of other sites may link to this one, and no more");
    }

    static Problem otherName() {
        return new Problem(
                421, "Misdirected request", "this is for its own machine: ask localhost, or set BELLWETHER_ACCESS");
    }

    private static Problem again(int status, String title, String detail, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Problem(status, title, detail, Map.of("Retry-After", Long.toString(seconds)));
    }

    void send(RoutingContext context) {
        JsonObject body = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", context.request().path());
        headers.forEach(context.response()::putHeader);
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.toBuffer());
    }
}
