package bellwether.ingest.source;

import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import bellwether.reference.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A share in New York, and a week of it. Wednesday 2018-02-07 is the last session of these samples. */
public final class Samples {
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    public static final LocalDate WEDNESDAY = LocalDate.of(2018, 2, 7);
    public static final Listing LISTING = new Listing("ACME", "Acme", InstrumentKind.EQUITY, "Industrials", null, true);

    private Samples() {}

    public static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    /** Asked at that time of Wednesday; the latest trade is then, or the session's end. */
    public static Meta meta(String time) {
        Instant now = at(WEDNESDAY, time);
        Instant end = at(WEDNESDAY, "16:00");
        return new Meta(
                "Acme Corp.",
                "USD",
                "EQUITY",
                "NYQ",
                "NYSE",
                NEW_YORK,
                null,
                now.isBefore(end) ? now : end,
                new Meta.Period(at(WEDNESDAY, "09:30"), end),
                2);
    }

    public static Origin origin(String time) {
        return new Origin("replay", at(WEDNESDAY, time), Instant.parse("2026-01-01T00:00:00Z"));
    }

    public static Series series(String time, List<Event> events, Row... rows) {
        return new Series("ACME", meta(time), List.of(rows), events, origin(time));
    }

    public static Row row(Instant stamp, double open, double high, double low, double close) {
        return new Row(stamp, open, high, low, close, close, 1000.0);
    }

    public static Row row(LocalDate date, double close) {
        return row(at(date, "09:30"), close, close + 1, close - 1, close);
    }

    public static DailyBar bar(LocalDate date, float close, boolean finished) {
        return new DailyBar(
                "ACME", date, new Prices(close, close + 1, close - 1, close, close, 1000L), provenance(finished));
    }

    public static HourlyBar hour(Instant start, float close, boolean finished) {
        return new HourlyBar("ACME", start, new Prices(close, close, close, close, null, 10L), provenance(finished));
    }

    private static Provenance provenance(boolean finished) {
        return new Provenance(
                "USD", finished, 1, "replay", at(WEDNESDAY, "16:00"), Instant.parse("2026-01-01T00:00:00Z"));
    }
}
