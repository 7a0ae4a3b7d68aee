package bellwether.service;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every failed request into a problem, whatever the client accepts. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    /** Lost connections, too few resources, an operator's hand or a statement's time limit. */
    private static final Set<String> AWAY_OR_BUSY = Set.of("08", "53", "57");

    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /**
     * RFC 9457.
     *
     * @param instance the path that was asked for
     */
    public record ProblemView(String type, String title, int status, String detail, String instance) {}

    @ServerExceptionMapper
    public Response map(Problem problem, UriInfo uri) {
        return answer(problem.status(), problem.detail(), uri);
    }

    @ServerExceptionMapper
    public Response map(NotFoundException e, UriInfo uri) {
        return answer(404, "there is nothing at " + uri.getPath(), uri);
    }

    /** What the framework itself refuses: a wrong method, a media type that is not served, an unreadable body. */
    @ServerExceptionMapper
    public Response map(WebApplicationException e, UriInfo uri) {
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            LOG.errorf(e, "%s failed", uri.getPath());
        }
        return answer(status, title(status), uri);
    }

    @ServerExceptionMapper
    public Response map(Throwable e, UriInfo uri) {
        SQLException database = Retry.sqlCause(e);
        if (database != null && isAwayOrBusy(database)) {
            LOG.warnf("%s: %s", uri.getPath(), database.getMessage());
            return answer(503, "the database is away, or has more to do than it can; ask again", uri);
        }
        LOG.errorf(e, "%s failed", uri.getPath());
        return answer(500, "something went wrong here; the service's log says what", uri);
    }

    /** By the state's class; the pool gives none when no connection came free in time. */
    private static boolean isAwayOrBusy(SQLException e) {
        String state = e.getSQLState();
        return state == null || AWAY_OR_BUSY.contains(state.substring(0, Math.min(2, state.length())));
    }

    private static Response answer(int status, String detail, UriInfo uri) {
        ProblemView view = new ProblemView("about:blank", title(status), status, detail, uri.getPath());
        Response.ResponseBuilder response = Response.status(status)
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(view);
        return (status == 503 ? response.header("Retry-After", "1") : response).build();
    }

    private static String title(int status) {
        Response.@Nullable Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
