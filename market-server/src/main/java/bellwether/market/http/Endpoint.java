package bellwether.market.http;

import io.vertx.ext.web.RoutingContext;

/** What answers the requests of one path. */
@FunctionalInterface
public interface Endpoint {
    Reply answer(RoutingContext context);
}
