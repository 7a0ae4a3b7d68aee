package bellwether.quote.freshness;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/api/v1/freshness")
@Blocking
class FreshnessResource {
    private final Freshness freshness;

    FreshnessResource(Freshness freshness) {
        this.freshness = freshness;
    }

    @GET
    public FreshnessView freshness() {
        return freshness.now();
    }
}
