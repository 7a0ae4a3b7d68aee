package bellwether.web;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;

/**
 * A service that answers for a part of the API.
 *
 * @param name as people know it; it is in the problems that readers see
 * @param address scheme, host and port, with a path before its own paths if it has one
 */
record Upstream(String name, URI address) {
    static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    static final Duration IDLE_LIMIT = Duration.ofSeconds(10);

    /** @param pathAndQuery as asked of us: the services serve the same paths */
    RequestOptions request(HttpMethod method, String pathAndQuery) {
        String before = address.getPath() == null ? "" : address.getPath().replaceAll("/+$", "");
        boolean secure = "https".equals(address.getScheme());
        int standardPort = secure ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setSsl(secure)
                .setHost(address.getHost())
                .setPort(address.getPort() == -1 ? standardPort : address.getPort())
                .setConnectTimeout(CONNECT_LIMIT.toMillis())
                .setURI(before + pathAndQuery);
    }

    /** Ends an answer that nobody wants, with what is left of it. */
    static void letGo(HttpClientResponse answer) {
        // Unheard it would be an error in the log, and it is what was wanted.
        answer.exceptionHandler(wanted -> {});
        answer.request().reset();
    }
}
