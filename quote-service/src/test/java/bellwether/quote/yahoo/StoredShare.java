package bellwether.quote.yahoo;

import bellwether.contract.Action;
import bellwether.contract.InstrumentKind;
import bellwether.quote.bar.Adjustment;
import bellwether.quote.bar.Basis;
import bellwether.quote.instrument.Listed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of one share of Nasdaq's, and the charts that are made of it. */
final class StoredShare {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Listed NASDAQ = new Listed(
            1, "ACME", "Acme Inc.", InstrumentKind.EQUITY, "NasdaqGS", "XNAS", "Industrials", null, "USD", NEW_YORK);

    final List<BarRow> days = new ArrayList<>();
    final List<BarRow> hours = new ArrayList<>();
    final List<Action> actions = new ArrayList<>();
    private final Listed listed;

    StoredShare(Listed listed) {
        this.listed = listed;
    }

    /** One final bar for each weekday in [from, to], with closes that count up from 100. */
    static StoredShare withWeekdays(String from, String to) {
        StoredShare share = new StoredShare(NASDAQ);
        float close = 100;
        for (LocalDate date = LocalDate.parse(from); !date.isAfter(LocalDate.parse(to)); date = date.plusDays(1)) {
            if (date.getDayOfWeek().getValue() <= 5) {
                share.day(date.toString(), close++);
            }
        }
        return share;
    }

    /** A final bar that was fetched after its own session. */
    StoredShare day(String date, float close) {
        return day(date, close, date, true);
    }

    StoredShare day(String date, float close, String fetched, boolean finished) {
        Instant traded = newYork(fetched, finished ? "16:00" : "12:45");
        days.add(new BarRow(
                LocalDate.parse(date).toEpochDay(),
                close - 1,
                close + 2,
                close - 2,
                close,
                close - 0.5f,
                1_000L,
                finished,
                traded,
                traded.plusSeconds(60),
                "simulated",
                "USD"));
        return this;
    }

    Frame frame(ChartRequest request, String now) {
        BarStamps stamps = BarStamps.of(listed);
        List<Action.Split> splits = actions.stream()
                .filter(Action.Split.class::isInstance)
                .map(Action.Split.class::cast)
                .toList();
        return Frame.of(
                listed,
                stamps,
                Window.of(request, stamps, Instant.parse(now)),
                new Basis(Adjustment.SPLITS, splits),
                days);
    }

    /** As asked at that moment. */
    Chart chart(ChartRequest request, String now) {
        Frame frame = frame(request, now);
        return Chart.of(frame, request.interval(), hours, actions, Instant.parse(now))
                .orElseThrow(() -> YahooError.noDataIn(frame));
    }

    static ChartRequest range(String range, String interval) {
        return ChartRequest.of(null, null, range, interval, "div|split", null);
    }

    static ChartRequest period(@Nullable Instant from, @Nullable Instant to, String interval) {
        return ChartRequest.of(seconds(from), seconds(to), null, interval, "div,splits,capitalGains", null);
    }

    static ChartRequest dates(String from, String to, String interval) {
        return period(newYork(from, "00:00"), newYork(to, "23:59"), interval);
    }

    static Instant newYork(String date, String time) {
        return LocalDate.parse(date)
                .atTime(java.time.LocalTime.parse(time))
                .atZone(NEW_YORK)
                .toInstant();
    }

    private static @Nullable String seconds(@Nullable Instant moment) {
        return moment == null ? null : Long.toString(moment.getEpochSecond());
    }
}
