package bellwether.quote.bar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A daily bar as it is stored. */
record DailyRow(
        LocalDate date,
        @Nullable Float open,
        @Nullable Float high,
        @Nullable Float low,
        @Nullable Float close,
        @Nullable Float adjustedClose,
        @Nullable Long volume,
        boolean finished,
        Instant exchangeTime,
        Instant fetchedAt,
        String source,
        @Nullable String currency,
        @Nullable String repaired)
        implements StoredRow {
    static final String SELECT = """
            select b.date, b.open, b.high, b.low, b.close, b.adjustedClose, b.volume, b.finished, b.exchangeTime,
                   b.fetchedAt, o.source, o.currency, b.repaired
              from DailyBarEntity b join OriginEntity o on o.id = b.originId
            """;

    @Override
    public String label() {
        return date.toString();
    }
}
