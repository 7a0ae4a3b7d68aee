package bellwether.quote.world;

import bellwether.quote.bar.LatestCloses;
import bellwether.quote.freshness.Freshness;
import bellwether.reference.Exchanges;
import bellwether.reference.MarketIndex;
import bellwether.service.ArrowWriter;
import bellwether.service.CsvWriter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/world")
@Blocking
class WorldResource {
    private static final List<MarketIndex> INDICES = Exchanges.indices();
    private static final List<String> SYMBOLS =
            INDICES.stream().map(MarketIndex::symbol).toList();

    private final LatestCloses closes;
    private final Freshness freshness;

    WorldResource(LatestCloses closes, Freshness freshness) {
        this.closes = closes;
        this.freshness = freshness;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(
            summary = "How the world's indices stand",
            description = "Always all of them, 40, whatever is stored; a market without a change says why in missing.")
    public WorldView world() {
        return WorldView.of(INDICES, closes.of(SYMBOLS), freshness.now().marketTime());
    }
}
