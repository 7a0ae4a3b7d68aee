package bellwether.quote.freshness;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/freshness")
@Blocking
class FreshnessResource {
    private final Freshness freshness;

    FreshnessResource(Freshness freshness) {
        this.freshness = freshness;
    }

    @GET
    @Operation(
            summary = "How old the stored prices are, in the exchange's sessions",
            description =
                    "With the last run: of its failures and refusals at most 100 each are listed, and all counted.")
    public FreshnessView freshness() {
        return freshness.now();
    }
}
