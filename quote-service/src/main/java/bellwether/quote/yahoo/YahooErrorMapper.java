package bellwether.quote.yahoo;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends errors as Yahoo does, whatever the client accepts. */
class YahooErrorMapper {
    @ServerExceptionMapper
    Response map(YahooError error, UriInfo uri) {
        return Response.status(error.status())
                .type(MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
                .entity(error.in(envelope(uri.getPath())))
                .build();
    }

    private static String envelope(String path) {
        if (path.contains("/chart/")) {
            return "chart";
        }
        return path.endsWith("/spark") ? "spark" : "finance";
    }
}
