package bellwether.quote.bar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An hourly bar as it is stored. */
record HourlyRow(
        Instant start,
        @Nullable Float open,
        @Nullable Float high,
        @Nullable Float low,
        @Nullable Float close,
        @Nullable Long volume,
        boolean finished,
        Instant exchangeTime,
        Instant fetchedAt,
        String source,
        @Nullable String currency,
        @Nullable String repaired)
        implements StoredRow {
    static final String SELECT = """
            select b.start, b.open, b.high, b.low, b.close, b.volume, b.finished, b.exchangeTime, b.fetchedAt,
                   o.source, o.currency, b.repaired
              from HourlyBarEntity b join OriginEntity o on o.id = b.originId
            """;

    @Override
    public String label() {
        return start.toString();
    }
}
