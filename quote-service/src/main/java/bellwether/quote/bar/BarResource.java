package bellwether.quote.bar;

import bellwether.quote.instrument.Instruments;
import bellwether.service.CsvWriter;
import bellwether.service.Parameter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/bars/{symbol}")
@Blocking
class BarResource {
    private final Instruments instruments;
    private final Series series;

    BarResource(Instruments instruments, Series series) {
        this.instruments = instruments;
        this.series = series;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV})
    public SeriesView bars(
            @RestPath String symbol,
            @RestQuery @Nullable String interval,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String adjustment) {
        DateRange dates = DateRange.parse(from, to);
        Series.Request request = new Series.Request(
                Parameter.oneOf(Interval.class, "interval", interval, Interval.DAY),
                Parameter.oneOf(Adjustment.class, "adjustment", adjustment, Adjustment.SPLITS),
                dates.from(),
                dates.to());
        return series.of(instruments.listed(symbol), request);
    }
}
