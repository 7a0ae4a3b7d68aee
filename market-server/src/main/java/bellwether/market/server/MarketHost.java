package bellwether.market.server;

import bellwether.market.Market;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Holds the market once it is loaded, and takes it onto the server's routes. */
@Singleton
class MarketHost {
    private final Vertx vertx;
    private volatile @Nullable Router routes;

    MarketHost(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Everything but Quarkus's own paths goes to the market, or is told to come again while it loads. */
    void mount(@Observes Router router) {
        router.route().last().handler(context -> {
            Router loaded = routes;
            if (loaded == null) {
                context.response()
                        .setStatusCode(503)
                        .putHeader("Retry-After", "1")
                        .end("The market is loading");
            } else {
                loaded.handleContext(context);
            }
        });
    }

    void open(Market market) {
        Router router = Router.router(vertx);
        MarketRoutes.mount(vertx, router, market);
        routes = router;
    }

    boolean isOpen() {
        return routes != null;
    }
}
