package bellwether.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The addresses of the pages. All are drawn in the browser from one document; what is at no page's address is not
 * found, rather than an empty page. Each page is also a frame for other sites, at its address behind /embed.
 */
@ApplicationScoped
class PageRoutes {
    private static final List<String> PAGES = List.of(
            "/", "/chart/:symbol", "/heatmap/:symbol", "/index", "/treemap", "/world", "/status", "/numbers", "/api");

    private final String policy;
    private final String frameAncestors;

    /**
     * @param policy of all pages: none may be put in a frame
     * @param frameAncestors who may show the frames that are meant for other pages
     */
    PageRoutes(
            @ConfigProperty(name = "quarkus.http.header.\"Content-Security-Policy\".value") String policy,
            @ConfigProperty(name = "bellwether.embed.frame-ancestors") String frameAncestors) {
        this.policy = policy;
        this.frameAncestors = frameAncestors;
    }

    void register(@Observes Router router) {
        Buffer index = built("index.html");
        Buffer notFound = built("not-found.html");
        for (String page : PAGES) {
            router.route(page)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(context -> sendPage(context, 200, index));
            router.route("/embed" + page)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(context -> sendFrame(context, index));
        }
        router.route().last().handler(context -> sendNotFound(context, notFound));
    }

    private static void sendNotFound(RoutingContext context, Buffer page) {
        String path = context.normalizedPath();
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("text/html") && !path.startsWith("/api/")) {
            sendPage(context, 404, page);
        } else {
            Problem.notFound(path).send(context);
        }
    }

    private void sendFrame(RoutingContext context, Buffer page) {
        String framed = policy.replace("frame-ancestors 'none'", "frame-ancestors " + frameAncestors);
        context.response().putHeader("Content-Security-Policy", framed);
        sendPage(context, 200, page);
    }

    private static void sendPage(RoutingContext context, int status, Buffer page) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(page);
    }

    private static Buffer built(String file) {
        String name = "META-INF/resources/" + file;
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException(name + " is missing: the front end has not been built");
            }
            return Buffer.buffer(bytes.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
