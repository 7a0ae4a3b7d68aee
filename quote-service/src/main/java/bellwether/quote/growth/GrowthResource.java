package bellwether.quote.growth;

import bellwether.quote.bar.DateRange;
import bellwether.quote.instrument.Instruments;
import bellwether.quote.instrument.Listed;
import bellwether.service.ArrowWriter;
import bellwether.service.CsvWriter;
import bellwether.service.OfStoredRows;
import bellwether.service.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/index")
@Blocking
class GrowthResource {
    private static final int MOST_SYMBOLS = 50;

    private final Instruments instruments;
    private final Growth growth;

    GrowthResource(Instruments instruments, Growth growth) {
        this.instruments = instruments;
        this.growth = growth;
    }

    @GET
    @OfStoredRows
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(
            summary = "Growth of several symbols in percent against one date",
            description = "On closes that are adjusted for splits and dividends. The base is the same whatever part is"
                    + " asked for by from and to. 404 if a symbol is not known.")
    public GrowthView growth(
            @Parameter(required = true)
                    @RestQuery
                    @Nullable
                    @Schema(description = "From 1 to 50, with commas between them", examples = "AAPL,MSFT")
                    String symbols,
            @RestQuery
                    @Nullable
                    @Schema(
                            description = "The date against which everything is measured, in the answer's range or not;"
                                    + " without one the first by which all symbols have had a price",
                            format = "date",
                            examples = "2018-02-01")
                    String reference,
            @RestQuery @Nullable @Schema(format = "date", examples = "2018-02-01") String from,
            @RestQuery @Nullable @Schema(format = "date", examples = "2018-02-07") String to,
            @RestQuery
                    @Nullable
                    @Schema(
                            description = "growthPercent, adjustedClose, or both with a comma",
                            defaultValue = "growthPercent",
                            examples = "growthPercent,adjustedClose")
                    String columns,
            @RestQuery
                    @Nullable
                    @Schema(
                            description = "list: symbols that are not known are listed in the answer, instead of a 404",
                            examples = "list")
                    String unknown) {
        List<String> asked = symbols(symbols);
        List<Listed> known = instruments.findListed(asked);
        List<String> others = others(asked, known);
        if (!others.isEmpty() && !"list".equals(unknown)) {
            throw Problem.notFound("not known here: " + String.join(", ", others));
        }
        DateRange dates = DateRange.parse(from, to);
        return growth.of(new Growth.Request(
                known,
                others,
                DateRange.date("reference", reference),
                dates.from(),
                dates.to(),
                Column.parse(columns)));
    }

    private static List<String> symbols(@Nullable String text) {
        List<String> symbols = Arrays.stream(text == null ? new String[0] : text.split(","))
                .map(String::strip)
                .filter(symbol -> !symbol.isEmpty())
                .distinct()
                .toList();
        if (symbols.isEmpty() || symbols.size() > MOST_SYMBOLS) {
            throw Problem.badParameter("symbols", "from 1 to " + MOST_SYMBOLS + " symbols, not " + symbols.size());
        }
        return symbols;
    }

    private static List<String> others(List<String> asked, List<Listed> known) {
        List<String> found = known.stream().map(Listed::symbol).toList();
        return asked.stream().filter(symbol -> !found.contains(symbol)).toList();
    }
}
