package bellwether.quote.instrument;

import bellwether.service.ArrowWriter;
import bellwether.service.CsvWriter;
import bellwether.service.OfStoredRows;
import bellwether.service.Parameter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/symbols")
@Blocking
class InstrumentResource {
    private static final int MOST = 2_000;

    private final Instruments instruments;

    InstrumentResource(Instruments instruments) {
        this.instruments = instruments;
    }

    @GET
    @OfStoredRows
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(
            summary = "Instruments by symbol or name",
            description = "The symbol itself first, then those that begin so, then those with the words in their name;"
                    + " all without a query. truncated is true if there are more than the limit.")
    public SymbolsView symbols(
            @RestQuery @DefaultValue("") @Schema(examples = "app") String query,
            @RestQuery
                    @Nullable
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2000", defaultValue = "50")
                    String limit) {
        int most = Parameter.count("limit", limit, 50, MOST);
        List<InstrumentView> found = instruments.search(query.strip(), most + 1);
        boolean truncated = found.size() > most;
        return new SymbolsView(query, most, truncated, truncated ? found.subList(0, most) : found);
    }

    @GET
    @OfStoredRows
    @Path("/{symbol}")
    @Operation(summary = "One instrument", description = "404 if the symbol is not known.")
    public InstrumentView symbol(@RestPath @Schema(examples = "AAPL") String symbol) {
        return instruments.findView(symbol).orElseThrow(() -> Instruments.unknown(symbol));
    }
}
