package bellwether.service;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Puts right what a client accepts before the framework reads it, which fails at an empty list and answers any type of
 * {@code application/*} with bytes of no type. An empty list accepts all, and any application's type is JSON.
 */
@ApplicationScoped
public class AcceptHeader {
    private static final int BEFORE_THE_ROUTES = 100;

    void register(@Observes Filters filters) {
        filters.register(AcceptHeader::putRight, BEFORE_THE_ROUTES);
    }

    private static void putRight(RoutingContext context) {
        MultiMap headers = context.request().headers();
        String accepted = headers.get(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.isBlank()) {
            headers.remove(HttpHeaders.ACCEPT);
        } else if (accepted != null && accepted.contains("application/*")) {
            headers.set(HttpHeaders.ACCEPT, accepted.replace("application/*", "application/json"));
        }
        context.next();
    }
}
