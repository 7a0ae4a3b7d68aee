package bellwether.quote.correction;

import bellwether.service.ArrowWriter;
import bellwether.service.CsvWriter;
import bellwether.service.OfStoredRows;
import bellwether.service.Parameter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/corrections")
@Blocking
class CorrectionResource {
    /** As many as are kept. */
    private static final int MOST = 1_000;

    private final Corrections corrections;

    CorrectionResource(Corrections corrections) {
        this.corrections = corrections;
    }

    @GET
    @OfStoredRows
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(
            summary = "The last corrections of daily bars, the newest first",
            description = "corrected: a final bar was replaced by one with other figures. restated: the source put a"
                    + " history on another basis after a split or dividend; one entry for all of its bars. repaired:"
                    + " the figures were put right before they were stored.")
    public CorrectionsView corrections(
            @RestQuery
                    @Nullable
                    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50")
                    String limit) {
        int most = Parameter.count("limit", limit, 50, MOST);
        List<CorrectionView> last = corrections.last(most + 1);
        return new CorrectionsView(
                most, last.size() > most, last.stream().limit(most).toList());
    }
}
