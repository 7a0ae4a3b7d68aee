package bellwether.quote.action;

import bellwether.quote.instrument.Instruments;
import bellwether.quote.instrument.Listed;
import bellwether.service.CsvWriter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/actions/{symbol}")
@Blocking
class ActionResource {
    private final Instruments instruments;
    private final Actions actions;

    ActionResource(Instruments instruments, Actions actions) {
        this.instruments = instruments;
        this.actions = actions;
    }

    /** At most one split and one dividend a day, so the list is as bounded as the calendar. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV})
    public ActionsView actions(@RestPath String symbol) {
        Listed instrument = instruments.listed(symbol);
        return ActionsView.of(instrument.symbol(), actions.of(instrument));
    }
}
