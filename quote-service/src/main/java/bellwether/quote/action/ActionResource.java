package bellwether.quote.action;

import bellwether.quote.instrument.Instruments;
import bellwether.quote.instrument.Listed;
import bellwether.service.ArrowWriter;
import bellwether.service.CsvWriter;
import bellwether.service.OfStoredRows;
import bellwether.service.Parameter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/actions/{symbol}")
@Blocking
class ActionResource {
    /** A dividend a month for four centuries. */
    private static final int MOST = 5_000;

    private final Instruments instruments;
    private final Actions actions;

    ActionResource(Instruments instruments, Actions actions) {
        this.instruments = instruments;
        this.actions = actions;
    }

    @GET
    @OfStoredRows
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(
            summary = "Splits and dividends of one instrument, the oldest first",
            description = "Of more than the limit the newest, and truncated says so. 404 if the symbol is not known.")
    public ActionsView actions(
            @RestPath @Schema(examples = "AAPL") String symbol,
            @RestQuery
                    @Nullable
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "5000", defaultValue = "5000")
                    String limit) {
        int most = Parameter.count("limit", limit, MOST, MOST);
        Listed instrument = instruments.listed(symbol);
        return ActionsView.of(instrument.symbol(), most, actions.of(instrument));
    }
}
