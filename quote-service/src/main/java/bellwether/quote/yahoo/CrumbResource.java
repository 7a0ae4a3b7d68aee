package bellwether.quote.yahoo;

import io.vertx.core.http.HttpHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What some clients fetch before they ask for anything: a cookie, and the crumb that belongs to it. Both are the same for
 * all: they open nothing, and no other path asks for them.
 */
@Path("/")
@Tag(name = StoredAnswer.TAG)
class CrumbResource {
    private static final String CRUMB = "bellwether.";
    private static final String COOKIE = "A3=bellwether; Max-Age=31536000; Path=/v1/test; SameSite=Lax; HttpOnly";

    @GET
    @Path("/v1/test/getcrumb")
    @Operation(
            summary = "The crumb that Yahoo's clients ask for",
            description = "Always the same; nothing here needs it.")
    public Response crumb() {
        return text(200, CRUMB);
    }

    @GET
    @Path("/fc")
    @Operation(
            summary = "The cookie that Yahoo's clients ask for",
            description =
                    "What fc.yahoo.com is to Yahoo's clients: not found, but with a cookie. Nothing here needs it.")
    public Response cookie() {
        Response answer = text(404, "There is nothing here but a cookie");
        answer.getHeaders().add(HttpHeaders.SET_COOKIE.toString(), COOKIE);
        return answer;
    }

    private static Response text(int status, String text) {
        return Response.status(status)
                .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                .entity(text)
                .build();
    }
}
