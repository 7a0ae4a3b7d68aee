package bellwether.movers.board;

import bellwether.movers.DatabaseAway;
import bellwether.movers.ranking.MarketMap;
import bellwether.movers.ranking.MarketMap.CurrencyShare;
import bellwether.movers.ranking.NoSuchSession;
import bellwether.service.ArrowWriter;
import bellwether.service.CsvWriter;
import bellwether.service.OfStoredRows;
import bellwether.service.Parameter;
import bellwether.service.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The market of any session, by traded value. */
@Path("/api/v1/movers/map")
@Blocking
class MapResource {
    private static final int MOST = 1_000;

    private final Board board;

    MapResource(Board board) {
        this.board = board;
    }

    @GET
    @OfStoredRows
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The instruments of a session by traded value",
            description = "Shares, ETFs and funds that are ranked in the session, with sector, percent change and the"
                    + " value traded (close × volume), the highest first. One currency at a time, never converted:"
                    + " currencies lists all that there are. The session is found, and the floors count, as for the"
                    + " movers.")
    public MarketMap map(
            @BeanParam MoversParameters parameters,
            @RestQuery
                    @Nullable
                    @Schema(
                            description = "The currency's main unit, as USD or GBP (which has the shares quoted in"
                                    + " pence); without it that of the most instruments",
                            examples = "USD")
                    String currency) {
        return find(parameters, currency);
    }

    @GET
    @OfStoredRows
    @Produces({CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(operationId = "map")
    public MapTable table(@BeanParam MoversParameters parameters, @RestQuery @Nullable String currency) {
        return new MapTable(find(parameters, currency));
    }

    private MarketMap find(MoversParameters parameters, @Nullable String currency) {
        String asked = currency == null || currency.isEmpty() ? null : currency;
        int limit = Parameter.count("limit", parameters.limit, MOST, MOST);
        try {
            MarketMap map = board.map(parameters.queryOfAll(), asked, limit);
            List<String> known =
                    map.currencies().stream().map(CurrencyShare::currency).toList();
            if (asked != null && !known.contains(asked)) {
                throw Problem.badParameter(
                        "currency", "none of those of the session, which are " + String.join(", ", known));
            }
            return map;
        } catch (NoSuchSession e) {
            throw Problem.notFound(String.valueOf(e.getMessage()));
        } catch (DatabaseAway e) {
            throw Problem.unavailable("The map can't be read for now.");
        }
    }
}
