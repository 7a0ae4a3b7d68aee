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
import org.jspecify.annotations.Nullable;

@Path("/v1/finance/search")
@Blocking
@Tag(name = StoredAnswer.TAG)
class SearchResource {
    private static final int USUAL = 7;
    private static final int MOST = 100;

    private final Instruments instruments;

    SearchResource(Instruments instruments) {
        this.instruments = instruments;
    }

    @GET
    @Produces(StoredAnswer.JSON)
    @Operation(
            summary = "Instruments by symbol or name in Yahoo's shape",
            description = "Only those that are tracked here or once were. Errors are Yahoo's own.")
    public SearchView search(
            @Parameter(description = "The beginning of a symbol or a part of a name", example = "apple")
                    @RestQuery
                    @Nullable
                    String q,
            @Parameter(description = "The most to find: 7 unless told, 100 at most") @RestQuery @Nullable
                    String quotesCount) {
        if (q == null || q.isBlank()) {
            throw YahooError.missing("q");
        }
        int most = quotesCount == null || quotesCount.isEmpty() ? USUAL : count(quotesCount);
        return SearchView.of(most == 0 ? List.of() : instruments.searchListed(q.strip(), most));
    }

    private static int count(String text) {
        try {
            return Math.clamp(Integer.parseInt(text), 0, MOST);
        } catch (NumberFormatException e) {
            throw YahooError.badRequest("Invalid input - quotesCount=" + text + " is not a number");
        }
    }
}
