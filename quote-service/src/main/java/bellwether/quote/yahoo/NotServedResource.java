package bellwether.quote.yahoo;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Yahoo's further paths: quotes, options, fundamentals. None is stored, which its clients hear in Yahoo's own way. */
@Path("/{version:v[0-9]+}/finance/{path:.+}")
class NotServedResource {
    @GET
    @Operation(hidden = true)
    public String notServed(@RestPath String version, @RestPath String path) {
        throw YahooError.notServed("/" + version + "/finance/" + path);
    }
}
