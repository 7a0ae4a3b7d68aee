package bellwether.quote.world;

import bellwether.quote.bar.LatestClose;
import bellwether.reference.Exchange;
import bellwether.reference.MarketIndex;
import bellwether.reference.Session;
import bellwether.reference.TradingCalendar;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One index and where it trades. What needs a bar is null where there is none.
 *
 * @param country ISO 3166, two letters
 * @param latitude degrees, north positive
 * @param longitude degrees, east positive
 * @param close the newest one, or the latest price while the session goes on
 * @param changePercent against the previous session's close, both on one split basis
 * @param open whether the exchange's session is going on at the market's clock; a lunch break is part of it
 * @param asOf when the newest bar was fetched
 * @param date the newest bar's session, on the exchange's calendar
 * @param finished false for a bar that can still change ({@code final} on the wire)
 * @param sessionsBehind how many of the exchange's sessions are over and not stored
 * @param source the market that the newest bar comes from
 * @param missing why there is no change: {@code no-bar} or {@code no-previous-close}; null where there is one
 */
record MarketView(
        String symbol,
        String name,
        String exchange,
        String city,
        String country,
        double latitude,
        double longitude,
        @Nullable Float close,
        @Nullable Double changePercent,
        boolean open,
        @Nullable Instant asOf,
        String timeZone,
        @Nullable LocalDate date,
        @JsonProperty("final") @Nullable Boolean finished,
        @Nullable LocalDate previousDate,
        @Nullable Float previousClose,
        @Nullable Integer sessionsBehind,
        @Nullable String source,
        @Nullable String missing) {

    static MarketView of(MarketIndex index, @Nullable LatestClose latest, Instant marketTime) {
        Exchange exchange = index.exchange();
        TradingCalendar calendar = TradingCalendar.of(exchange);
        return new MarketView(
                index.symbol(),
                index.name(),
                exchange.name(),
                exchange.city(),
                exchange.country(),
                exchange.latitude(),
                exchange.longitude(),
                latest == null ? null : Float.valueOf(latest.close()),
                latest == null ? null : latest.changePercent(),
                isOpen(calendar, marketTime),
                latest == null ? null : latest.fetchedAt(),
                exchange.zone().getId(),
                latest == null ? null : latest.date(),
                latest == null ? null : Boolean.valueOf(latest.finished()),
                latest == null ? null : latest.previousDate(),
                latest == null ? null : latest.previousClose(),
                latest == null ? null : Integer.valueOf(sessionsBehind(calendar, latest, marketTime)),
                latest == null ? null : latest.source(),
                missing(latest));
    }

    private static boolean isOpen(TradingCalendar calendar, Instant now) {
        return calendar.session(LocalDate.ofInstant(now, calendar.zone()))
                .map(session -> isGoingOn(session, now))
                .orElse(false);
    }

    private static boolean isGoingOn(Session session, Instant now) {
        return !now.isBefore(session.open()) && now.isBefore(session.close());
    }

    private static int sessionsBehind(TradingCalendar calendar, LatestClose latest, Instant now) {
        return calendar.sessionsBetween(latest.date(), calendar.lastFinishedSession(now));
    }

    private static @Nullable String missing(@Nullable LatestClose latest) {
        if (latest == null) {
            return "no-bar";
        }
        return latest.previousClose() == null ? "no-previous-close" : null;
    }
}
