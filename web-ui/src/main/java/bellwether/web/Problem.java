package bellwether.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A problem of ours (RFC 9457); those of the services are passed on as they are. */
record Problem(int status, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem lost(Upstream upstream) {
        return new Problem(
                503, upstream.name() + " can't be reached", "what it serves is missing here, the rest goes on");
    }

    static Problem late(Upstream upstream) {
        return new Problem(
                504, upstream.name() + " did not answer in time", "what it serves is missing here, the rest goes on");
    }

    static Problem unreadable(String what) {
        return new Problem(500, what + " can't be read", "the log of web-ui says why");
    }

    static Problem notFound(String path) {
        return new Problem(404, "Not found", "there is nothing at " + path);
    }

    static Problem onlyReading() {
        return new Problem(405, "Method not allowed", "the API is only read: GET and HEAD");
    }

    void send(RoutingContext context) {
        JsonObject body = new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .put("instance", context.request().path());
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.toBuffer());
    }
}
