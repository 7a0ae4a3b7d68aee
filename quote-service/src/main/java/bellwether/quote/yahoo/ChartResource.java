package bellwether.quote.yahoo;

import bellwether.quote.instrument.Instruments;
import bellwether.quote.instrument.Listed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v8/finance/chart/{symbol}")
@Blocking
@Tag(name = StoredAnswer.TAG)
class ChartResource {
    private final Instruments instruments;
    private final Charts charts;

    ChartResource(Instruments instruments, Charts charts) {
        this.instruments = instruments;
        this.charts = charts;
    }

    @GET
    @Produces(StoredAnswer.JSON)
    @Operation(
            summary = "A symbol's bars, splits and dividends in Yahoo's shape",
            description =
                    "As stored, on the split basis of today; errors are Yahoo's own: 404 for an unknown symbol, 400"
                            + " for a bad parameter or where nothing is stored in the window or near it, 422 for bars of a"
                            + " length that is not stored. includePrePost is taken and changes nothing: only regular"
                            + " sessions are stored.")
    public RestResponse<ChartView> chart(
            @Parameter(example = "AAPL") @RestPath String symbol,
            @Parameter(description = "Unix seconds, inclusive; with period2 it overrides range", example = "1598880600")
                    @RestQuery
                    @Nullable
                    String period1,
            @Parameter(description = "Unix seconds, inclusive; now if left out") @RestQuery @Nullable String period2,
            @Parameter(description = "1d (the default), 5d, 1mo, 3mo, 6mo, 1y, 2y, 5y, 10y, ytd, max")
                    @RestQuery
                    @Nullable
                    String range,
            @Parameter(description = "1h or 60m, 1d (the default), 5d, 1wk, 1mo, 3mo") @RestQuery @Nullable
                    String interval,
            @Parameter(description = "div, splits or both, with a comma or a bar between", example = "div,splits")
                    @RestQuery
                    @Nullable
                    String events,
            @Parameter(description = "false leaves adjclose out") @RestQuery @Nullable String includeAdjustedClose) {
        ChartRequest request = ChartRequest.of(period1, period2, range, interval, events, includeAdjustedClose);
        Listed instrument = instruments.findListed(Symbols.one(symbol)).orElseThrow(YahooError::notFound);
        Chart chart = charts.of(instrument, request);
        return StoredAnswer.of(ChartView.of(chart, request), List.of(chart));
    }
}
