package bellwether.ingest.run;

import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Glance;
import bellwether.ingest.source.MarketSource;
import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Origin;
import bellwether.ingest.source.Row;
import bellwether.ingest.source.Series;
import bellwether.reference.TradingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A market of flat shares in New York, whose day and whose unknown symbols a test sets; it counts what it is asked. */
final class ScriptedSource implements MarketSource {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final TradingCalendar CALENDAR = TradingCalendar.ofMic("XNYS");

    private final Set<String> unknown = new HashSet<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private Instant now = Instant.EPOCH;

    /** The evening of that day. */
    ScriptedSource on(String date) {
        now = LocalDate.parse(date).atTime(20, 0).atZone(NEW_YORK).toInstant();
        return this;
    }

    ScriptedSource without(String... symbols) {
        unknown.clear();
        unknown.addAll(List.of(symbols));
        return this;
    }

    /** How often a chart of it was asked for. */
    synchronized int asked(String symbol) {
        return asked.getOrDefault(symbol, 0);
    }

    @Override
    public String name() {
        return "yahoo";
    }

    @Override
    public Answer<Instant> clock() {
        return new Answer.Fetched<>(now);
    }

    @Override
    public Optional<Instant> latestClock() {
        return Optional.of(now);
    }

    @Override
    public synchronized Answer<Series> daily(String symbol, LocalDate from) {
        asked.merge(symbol, 1, Integer::sum);
        if (unknown.contains(symbol)) {
            return new Answer.UnknownSymbol<>("No data found, symbol may be delisted");
        }
        List<Row> rows = dates(from).stream()
                .map(date -> CALENDAR.session(date).orElseThrow().open())
                .map(open -> new Row(open, 10.0, 11.0, 9.0, 10.0, 10.0, 100.0))
                .toList();
        return new Answer.Fetched<>(new Series(symbol, meta(), rows, List.of(), origin()));
    }

    @Override
    public Answer<Series> hourly(String symbol, Instant from) {
        return new Answer.NothingDue<>();
    }

    @Override
    public Answer<Map<String, Glance>> glance(List<String> symbols) {
        Map<String, Glance> glances = new HashMap<>();
        for (String symbol : symbols) {
            if (!unknown.contains(symbol)) {
                TreeMap<LocalDate, Double> closes = new TreeMap<>();
                dates(LocalDate.ofInstant(now, NEW_YORK).minusMonths(1)).forEach(date -> closes.put(date, 10.0));
                glances.put(symbol, new Glance(symbol, meta(), closes, origin()));
            }
        }
        return new Answer.Fetched<>(glances);
    }

    @Override
    public int glanceSize() {
        return 20;
    }

    @Override
    public Optional<Duration> hourlyReach() {
        return Optional.empty();
    }

    @Override
    public Map<String, Long> errors() {
        return Map.of();
    }

    @Override
    public boolean isGivenUp() {
        return false;
    }

    private List<LocalDate> dates(LocalDate from) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate date = CALENDAR.lastFinishedSession(now);
        while (!date.isBefore(from)) {
            dates.add(date);
            date = CALENDAR.previousSession(date);
        }
        dates.sort(Comparator.naturalOrder());
        return dates;
    }

    private Meta meta() {
        Instant close = CALENDAR.session(CALENDAR.lastFinishedSession(now))
                .orElseThrow()
                .close();
        return new Meta("Flat Inc.", "USD", "EQUITY", "NYQ", "NYSE", NEW_YORK, null, close, null, 2);
    }

    private Origin origin() {
        return new Origin("yahoo", now, now.plus(Duration.ofSeconds(1)));
    }
}
