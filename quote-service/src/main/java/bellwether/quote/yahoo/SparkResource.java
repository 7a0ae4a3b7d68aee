package bellwether.quote.yahoo;

import bellwether.quote.instrument.Instruments;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v7/finance/spark")
@Blocking
@Tag(name = StoredAnswer.TAG)
class SparkResource {
    private static final int MOST_SYMBOLS = 20;

    private final Instruments instruments;
    private final Charts charts;

    SparkResource(Instruments instruments, Charts charts) {
        this.instruments = instruments;
        this.charts = charts;
    }

    @GET
    @Produces(StoredAnswer.JSON)
    @Operation(
            summary = "The closes of up to 20 symbols in Yahoo's shape",
            description = "As stored. Symbols that are not known, or have nothing stored in the window or near it, are"
                    + " left out. Errors are Yahoo's own.")
    public RestResponse<SparkView> spark(
            @Parameter(description = "From 1 to 20, with commas between them", example = "AAPL,MSFT")
                    @RestQuery
                    @Nullable
                    String symbols,
            @Parameter(description = "1d (the default), 5d, 1mo, 3mo, 6mo, 1y, 2y, 5y, 10y, ytd, max")
                    @RestQuery
                    @Nullable
                    String range,
            @Parameter(description = "1h or 60m, 1d (the default), 5d, 1wk, 1mo, 3mo") @RestQuery @Nullable
                    String interval) {
        List<String> asked = symbols(symbols);
        ChartRequest request = ChartRequest.of(null, null, range, interval, null, null);
        List<Chart> found = charts.of(instruments.findListed(asked), request);
        return StoredAnswer.of(SparkView.of(found), found);
    }

    private static List<String> symbols(@Nullable String text) {
        List<String> symbols = Symbols.parse(text == null ? "" : text);
        if (symbols.isEmpty()) {
            throw YahooError.missing("symbols");
        } else if (symbols.size() > MOST_SYMBOLS) {
            throw YahooError.badRequest("Number of symbols needs to be less than or equal to " + MOST_SYMBOLS);
        }
        return symbols;
    }
}
