package bellwether.quote.instrument;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as the API shows it. What is not known (yet) is null.
 *
 * @param kind equity, etf, index, currency, crypto, future or fund
 * @param currency as quoted: GBp, ZAc and ILA are hundredths
 * @param active false once it is no longer tracked
 * @param firstDate of the stored daily bars
 * @param status listed; unconfirmed: the source said that it does not know the symbol, but not often enough to be
 *     believed; delisted
 * @param missedSessions the sessions on which the source said so, the oldest first
 */
@RegisterForReflection
record InstrumentView(
        String symbol,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String exchange,
        @Nullable String mic,
        @Nullable String sector,
        @Nullable String industry,
        @Nullable String currency,
        @Nullable String timeZone,
        boolean active,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        String status,
        List<LocalDate> missedSessions) {
    static final String SELECT = """
            select i.symbol, i.name, i.kind, i.exchange, i.mic, i.sector, i.industry, i.currency, i.timeZone, i.active,
                   (select min(b.date) from DailyBarEntity b where b.instrumentId = i.id),
                   (select max(b.date) from DailyBarEntity b where b.instrumentId = i.id),
                   i.status, i.missedSessions
              from InstrumentEntity i""";
}
