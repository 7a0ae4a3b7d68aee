package bellwether.service;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers whoever asks whether something changed, where no row has changed, before anything is looked up. */
@Provider
@OfStoredRows
public class UnchangedRows implements ContainerRequestFilter {
    private final KnownValidators known;

    UnchangedRows(KnownValidators known) {
        this.known = known;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String condition = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (condition == null) {
            return;
        }
        Validator validator = known.find(request);
        if (validator != null && validator.isAmong(condition)) {
            Response unchanged = Response.notModified().build();
            validator.describe(unchanged.getHeaders());
            request.abortWith(unchanged);
        }
    }
}
