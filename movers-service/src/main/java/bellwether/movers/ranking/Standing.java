package bellwether.movers.ranking;

import bellwether.contract.InstrumentKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How one tracked instrument did in one session. */
public sealed interface Standing {
    String symbol();

    /**
     * An instrument with a percent change.
     *
     * @param instrument the instrument's id in the store
     * @param close as traded on the date
     * @param previousClose as traded, divided by the splits up to the date
     * @param changePercent rounded so that equal changes are equal numbers
     * @param rank from 1 on, among those that go the same way
     * @param volume as traded on the date
     * @param finished false while the session is not over
     */
    record Ranked(
            int instrument,
            String symbol,
            @Nullable String name,
            InstrumentKind kind,
            @Nullable String sector,
            @Nullable String currency,
            double close,
            double previousClose,
            LocalDate previousDate,
            double changePercent,
            int rank,
            @Nullable Long volume,
            String source,
            Instant fetchedAt,
            boolean finished)
            implements Standing {}

    /** @param reason as the contract names it */
    record Excluded(String symbol, String reason) implements Standing {}
}
