package bellwether.quote.instrument;

import bellwether.service.CsvWriter;
import bellwether.service.Parameter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/symbols")
@Blocking
class InstrumentResource {
    private static final int MOST = 2_000;

    private final Instruments instruments;

    InstrumentResource(Instruments instruments) {
        this.instruments = instruments;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV})
    public SymbolsView search(@RestQuery @DefaultValue("") String query, @RestQuery @Nullable String limit) {
        int most = Parameter.count("limit", limit, 50, MOST);
        List<InstrumentView> found = instruments.search(query.strip(), most + 1);
        boolean truncated = found.size() > most;
        return new SymbolsView(query, most, truncated, truncated ? found.subList(0, most) : found);
    }

    @GET
    @Path("/{symbol}")
    public InstrumentView symbol(@RestPath String symbol) {
        return instruments.findView(symbol).orElseThrow(() -> Instruments.unknown(symbol));
    }
}
