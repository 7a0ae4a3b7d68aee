package bellwether.service;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns every failed request into a problem, whatever the client accepts. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
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
        LOG.errorf(e, "%s failed", uri.getPath());
        return answer(500, "something went wrong here; the service's log says what", uri);
    }

    private static Response answer(int status, String detail, UriInfo uri) {
        ProblemView view = new ProblemView("about:blank", title(status), status, detail, uri.getPath());
        return Response.status(status).type(PROBLEM_JSON).entity(view).build();
    }

    private static String title(int status) {
        Response.@Nullable Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Status " + status : known.getReasonPhrase();
    }
}
