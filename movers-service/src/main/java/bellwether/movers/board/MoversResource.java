package bellwether.movers.board;

import bellwether.contract.Ranking;
import bellwether.movers.DatabaseAway;
import bellwether.movers.ranking.NoSuchSession;
import bellwether.service.ArrowWriter;
import bellwether.service.CsvWriter;
import bellwether.service.OfStoredRows;
import bellwether.service.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The movers of any session. */
@Path("/api/v1/movers")
@Blocking
class MoversResource {
    private final Board board;

    MoversResource(Board board) {
        this.board = board;
    }

    @GET
    @OfStoredRows
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gainers and losers of a session",
            description = "The session on the date, else the last one in the two weeks before it; without a date the"
                    + " newest one that is over for at least half of the universe. 404 if there is none. Of all that"
                    + " advanced and declined, which breadth counts, the first up to the limit; excluded has every"
                    + " other instrument of the universe.")
    public Ranking movers(@BeanParam MoversParameters parameters) {
        return rank(parameters);
    }

    /** Gainers and losers in one table. */
    @GET
    @OfStoredRows
    @Produces({CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(operationId = "movers")
    public MoversTable table(@BeanParam MoversParameters parameters) {
        return new MoversTable(rank(parameters));
    }

    private Ranking rank(MoversParameters parameters) {
        try {
            return board.rank(parameters.query());
        } catch (NoSuchSession e) {
            throw Problem.notFound(String.valueOf(e.getMessage()));
        } catch (DatabaseAway e) {
            throw Problem.unavailable("The movers can't be read for now.");
        }
    }
}
