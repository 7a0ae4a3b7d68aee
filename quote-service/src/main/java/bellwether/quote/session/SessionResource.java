package bellwether.quote.session;

import bellwether.contract.InstrumentKind;
import bellwether.quote.freshness.Freshness;
import bellwether.quote.instrument.Instruments;
import bellwether.quote.instrument.Listed;
import bellwether.reference.TradingCalendar;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/sessions/{symbol}")
@Blocking
class SessionResource {
    private final Instruments instruments;
    private final Freshness freshness;

    SessionResource(Instruments instruments, Freshness freshness) {
        this.instruments = instruments;
        this.freshness = freshness;
    }

    @GET
    @Operation(summary = "Whether the exchange of an instrument is open, by the market's clock")
    public SessionsView sessions(@RestPath @Schema(examples = "AAPL") String symbol) {
        Listed listed = instruments.listed(symbol);
        InstrumentKind kind = Objects.requireNonNullElse(listed.kind(), InstrumentKind.EQUITY);
        TradingCalendar calendar = TradingCalendar.forInstrument(kind, listed.mic());
        return SessionsView.of(listed.symbol(), calendar, freshness.now().marketTime());
    }
}
