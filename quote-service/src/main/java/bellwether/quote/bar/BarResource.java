package bellwether.quote.bar;

import bellwether.quote.instrument.Instruments;
import bellwether.service.ArrowWriter;
import bellwether.service.CsvWriter;
import bellwether.service.OfStoredRows;
import bellwether.service.Parameter;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
    @OfStoredRows
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(
            summary = "Prices of one instrument, in columns",
            description =
                    "The oldest first; of more than 20,000 stored bars the newest, and truncated says so. Weeks and"
                            + " months that from or to would cut are whole. 404 if the symbol is not known.")
    public SeriesView bars(
            @RestPath @Schema(examples = "AAPL") String symbol,
            @RestQuery
                    @Nullable
                    @Schema(
                            enumeration = {"day", "week", "month", "hour"},
                            defaultValue = "day")
                    String interval,
            @RestQuery
                    @Nullable
                    @Schema(
                            description = "The first day, by the exchange's calendar",
                            format = "date",
                            examples = "2018-02-01")
                    String from,
            @RestQuery @Nullable @Schema(description = "The last day", format = "date", examples = "2018-02-07")
                    String to,
            @RestQuery
                    @Nullable
                    @Schema(
                            description = "none: as traded; splits: in today's shares; all: for splits and dividends",
                            enumeration = {"none", "splits", "all"},
                            defaultValue = "splits")
                    String adjustment) {
        DateRange dates = DateRange.parse(from, to);
        Series.Request request = new Series.Request(
                Parameter.oneOf(Interval.class, "interval", interval, Interval.DAY),
                Parameter.oneOf(Adjustment.class, "adjustment", adjustment, Adjustment.SPLITS),
                dates.from(),
                dates.to());
        return series.of(instruments.listed(symbol), request);
    }
}
