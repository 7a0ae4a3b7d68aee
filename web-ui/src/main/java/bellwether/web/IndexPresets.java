package bellwether.web;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The events and first symbols of the page of growth: a file of the operator's, read at each request, so that a change
 * shows at once; else the one that is shipped.
 */
@ApplicationScoped
class IndexPresets {
    private static final Logger LOG = Logger.getLogger(IndexPresets.class);
    private static final String SHIPPED = "index-presets.json";

    private final Vertx vertx;
    private final String file;

    IndexPresets(Vertx vertx, @ConfigProperty(name = "bellwether.index-presets") Optional<String> file) {
        this.vertx = vertx;
        this.file = file.orElse(SHIPPED);
    }

    void register(@Observes Router router) {
        router.get("/index-presets.json").handler(this::send);
    }

    private void send(RoutingContext context) {
        vertx.fileSystem()
                .readFile(file)
                .onSuccess(presets -> send(context, presets))
                .onFailure(failure -> {
                    LOG.errorf(failure, "%s can't be read", file);
                    Problem.unreadable("the file of events").send(context);
                });
    }

    private static void send(RoutingContext context, Buffer presets) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(presets);
    }
}
