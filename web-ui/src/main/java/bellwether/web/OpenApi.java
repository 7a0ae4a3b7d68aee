package bellwether.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The services' descriptions of their API, as one: it is at one address, too. Always JSON, which is YAML as well. */
final class OpenApi implements Handler<RoutingContext> {
    private final HttpClient client;
    private final List<Upstream> upstreams;

    OpenApi(HttpClient client, List<Upstream> upstreams) {
        this.client = client;
        this.upstreams = upstreams;
    }

    @Override
    public void handle(RoutingContext context) {
        JsonObject all = new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", new JsonObject().put("title", "Bellwether").put("version", "1"))
                .put("servers", new JsonArray().add(new JsonObject().put("url", "/")))
                // Nothing here asks who is asking.
                .put("security", new JsonArray());
        Future<JsonObject> merged = Future.succeededFuture(all);
        for (Upstream upstream : upstreams) {
            merged = merged.compose(before -> find(upstream).map(found -> merge(before, found)));
        }
        merged.onSuccess(document -> send(document, context)).onFailure(failure -> new Problem(
                        503, "The description is incomplete", String.valueOf(failure.getMessage()))
                .send(context));
    }

    private static void send(JsonObject document, RoutingContext context) {
        HttpServerResponse response = context.response();
        // Set before us; without it the server packs what is sent.
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "max-age=60")
                .end(document.toBuffer());
    }

    private Future<JsonObject> find(Upstream upstream) {
        var options = upstream.request(HttpMethod.GET, "/q/openapi?format=json")
                .setIdleTimeout(Upstream.IDLE_LIMIT.toMillis());
        return client.request(options)
                .compose(request -> request.send())
                .compose(answer -> bodyOf(answer, upstream))
                .map(Buffer::toJsonObject)
                .recover(failure -> Future.failedFuture(upstream.name() + " gave none"));
    }

    private static Future<Buffer> bodyOf(HttpClientResponse answer, Upstream upstream) {
        return answer.statusCode() == 200 ? answer.body() : Future.failedFuture(upstream.name());
    }

    private static JsonObject merge(JsonObject all, JsonObject one) {
        JsonObject kept = new JsonObject();
        for (String member : List.of("paths", "components")) {
            kept.put(member, one.getJsonObject(member, new JsonObject()));
        }
        return all.mergeIn(kept, true);
    }
}
