package bellwether.ingest.bars;

import bellwether.contract.InstrumentKind;
import bellwether.ingest.source.Event;
import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Origin;
import bellwether.ingest.source.Row;
import bellwether.ingest.source.Series;
import bellwether.reference.Listing;
import bellwether.reference.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers put together by hand: a share in New York, one row a session. */
final class SampleSeries {
    static final TradingCalendar NEW_YORK = TradingCalendar.ofMic("XNYS");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final List<Row> rows = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private LocalDate next;

    SampleSeries(String firstSession) {
        next = LocalDate.parse(firstSession);
    }

    /** One session with that close, and prices about it. */
    SampleSeries close(double close) {
        return row(close * 0.99, close * 1.01, close * 0.98, close, close * 0.9);
    }

    SampleSeries closes(int sessions, double close) {
        for (int i = 0; i < sessions; i++) {
            close(close * (1 + i % 5 * 0.01));
        }
        return this;
    }

    SampleSeries row(
            @Nullable Double open,
            @Nullable Double high,
            @Nullable Double low,
            @Nullable Double close,
            @Nullable Double adjusted) {
        Instant stamp = NEW_YORK.session(next).orElseThrow().open();
        next = NEW_YORK.nextSession(next);
        return row(stamp, open, high, low, close, adjusted);
    }

    SampleSeries row(
            Instant stamp,
            @Nullable Double open,
            @Nullable Double high,
            @Nullable Double low,
            @Nullable Double close,
            @Nullable Double adjusted) {
        rows.add(new Row(stamp, open, high, low, close, adjusted, 1000.0));
        return this;
    }

    SampleSeries row(@Nullable Row row) {
        rows.add(row);
        return this;
    }

    SampleSeries event(Event event) {
        events.add(event);
        return this;
    }

    /** The session that the next row will be of. */
    LocalDate next() {
        return next;
    }

    /** As it is answered the evening after the last session. */
    Series answered() {
        LocalDate last = NEW_YORK.previousSession(next);
        return answeredAt(NEW_YORK.session(last).orElseThrow().close().plus(Duration.ofHours(4)));
    }

    Series answeredAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        Instant latest = NEW_YORK.session(NEW_YORK.previousSession(today.plusDays(1)))
                .orElseThrow()
                .close();
        Meta meta = new Meta(
                "Sample Inc.",
                "USD",
                "EQUITY",
                "NYQ",
                "NYSE",
                ZONE,
                null,
                latest.isBefore(now) ? latest : now,
                null,
                2);
        return new Series("SAMPLE", meta, rows, events, new Origin("yahoo", now, now));
    }

    static Listing listing(InstrumentKind kind) {
        return new Listing("SAMPLE", "Sample Inc.", kind, null, null, false);
    }
}
