package bellwether.quote.bar;

import bellwether.quote.instrument.Instruments;
import bellwether.service.CsvWriter;
import bellwether.service.Parameter;
import bellwether.service.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/bars/{symbol}")
@Blocking
class BarResource {
    /** Bounds that every database and calendar can hold. */
    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

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
        Series.Request request = new Series.Request(
                Parameter.oneOf(Interval.class, "interval", interval, Interval.DAY),
                Parameter.oneOf(Adjustment.class, "adjustment", adjustment, Adjustment.SPLITS),
                bounded("from", from, FIRST),
                bounded("to", to, LAST));
        if (request.from().isAfter(request.to())) {
            throw Problem.badParameter("from", "after to");
        }
        return series.of(instruments.listed(symbol), request);
    }

    private static LocalDate bounded(String name, @Nullable String text, LocalDate otherwise) {
        LocalDate date = Parameter.date(name, text);
        if (date == null) {
            return otherwise;
        }
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw Problem.badParameter(name, "between " + FIRST + " and " + LAST + ", not " + date);
        }
        return date;
    }
}
