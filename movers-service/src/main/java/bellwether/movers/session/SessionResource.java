package bellwether.movers.session;

import bellwether.movers.DatabaseAway;
import bellwether.movers.board.MoversParameters;
import bellwether.movers.ranking.UniverseName;
import bellwether.service.Parameter;
import bellwether.service.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The sessions that can be ranked, for whoever picks one. */
@Path("/api/v1/movers/sessions")
@Blocking
class SessionResource {
    /** Eighty years. */
    private static final int MOST = 20_000;

    private final StoredSessions sessions;

    SessionResource(StoredSessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(
            operationId = "moverSessions",
            summary = "The sessions that can be ranked",
            description = "Dates on which at least half of the universe traded, the oldest first.")
    public SessionsView sessions(
            @RestQuery
                    @Nullable
                    @Schema(
                            enumeration = {"all", "equity", "etf", "index", "currency", "crypto", "future", "fund"},
                            defaultValue = "all")
                    String universe,
            @RestQuery
                    @Nullable
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20000", defaultValue = "20000")
                    String limit) {
        UniverseName name = MoversParameters.universe(universe);
        int most = Parameter.count("limit", limit, MOST, MOST);
        try {
            return SessionsView.of(name.wireName(), sessions.of(name), most);
        } catch (DatabaseAway e) {
            throw Problem.unavailable("The sessions can't be read for now.");
        }
    }
}
