package bellwether.ingest.stream;

import bellwether.contract.InstrumentKind;
import bellwether.reference.Exchange;
import bellwether.reference.Exchanges;
import bellwether.reference.Listing;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be followed at this moment, with the calendar by which each trades.
 *
 * @param calendars by symbol
 */
record Tracked(Map<String, TradingCalendar> calendars) {
    private static final String NEW_YORK = "XNYS";

    Tracked {
        calendars = Map.copyOf(calendars);
    }

    static Tracked of(List<Listing> listings) {
        return new Tracked(listings.stream()
                .collect(Collectors.toMap(
                        Listing::symbol,
                        listing -> calendar(
                                listing.kind(),
                                Exchanges.bySymbolSuffix(listing.symbol())
                                        .map(Exchange::mic)
                                        .orElse(NEW_YORK)),
                        (one, same) -> one)));
    }

    static TradingCalendar calendar(InstrumentKind kind, @Nullable String mic) {
        return TradingCalendar.forInstrument(kind, mic);
    }

    /** Whether anything is in its regular session. */
    boolean anyOpen(Instant now) {
        return calendars.values().stream().distinct().anyMatch(calendar -> isOpen(calendar, now));
    }

    private static boolean isOpen(TradingCalendar calendar, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        return calendar.session(today).filter(session -> isWithin(session, now)).isPresent();
    }

    private static boolean isWithin(Session session, Instant now) {
        return !now.isBefore(session.open()) && now.isBefore(session.close());
    }
}
