package bellwether.quote.seasonality;

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

@Path("/api/v1/seasonality/{symbol}")
@Blocking
class SeasonalityResource {
    private final Instruments instruments;
    private final Seasonality seasonality;

    SeasonalityResource(Instruments instruments, Seasonality seasonality) {
        this.instruments = instruments;
        this.seasonality = seasonality;
    }

    @GET
    @OfStoredRows
    @Produces({MediaType.APPLICATION_JSON, CsvWriter.TEXT_CSV, ArrowWriter.ARROW_STREAM})
    @Operation(
            summary = "Mean change or volume by month and hour, or month and weekday",
            description = "Hours are counted from hourly bars, weekdays from daily ones, final bars only, by the"
                    + " exchange's clock and calendar. A cell without data is null and its count 0. Without hourly bars"
                    + " there are no columns, and missing says so. formula says how a cell is made.")
    public SeasonalityView seasonality(
            @RestPath @Schema(examples = "AAPL") String symbol,
            @RestQuery @Nullable @Schema(enumeration = "month", defaultValue = "month") String rows,
            @RestQuery
                    @Nullable
                    @Schema(
                            enumeration = {"hour", "weekday"},
                            defaultValue = "hour")
                    String columns,
            @RestQuery
                    @Nullable
                    @Schema(
                            enumeration = {"return", "volume"},
                            defaultValue = "return")
                    String measure) {
        Rows kindOfRows = Parameter.oneOf(Rows.class, "rows", rows, Rows.MONTH);
        Columns kindOfColumns = Parameter.oneOf(Columns.class, "columns", columns, Columns.HOUR);
        Measure figure = Parameter.oneOf(Measure.class, "measure", measure, Measure.RETURN);
        return seasonality.of(instruments.listed(symbol), kindOfRows, kindOfColumns, figure);
    }
}
