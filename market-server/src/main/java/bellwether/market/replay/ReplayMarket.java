package bellwether.market.replay;

import bellwether.contract.Action;
import bellwether.market.BarStamps;
import bellwether.market.Company;
import bellwether.market.MovableMarket;
import bellwether.market.Series;
import bellwether.reference.Listing;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The market of given files. Its clock stands still: at 20:00 in New York of its today, or at 12:45 while the day is
 * live. Without a file of events the prices are taken to be adjusted for splits already, and are served as they are;
 * with one they are taken as they were traded, and are adjusted as of today.
 */
public final class ReplayMarket implements MovableMarket {
    private final TreeMap<String, Tape> tapes;
    private final LocalDate first;
    private volatile Present present;

    private ReplayMarket(TreeMap<String, Tape> tapes, LocalDate first, LocalDate today) {
        this.tapes = tapes;
        this.first = first;
        this.present = new Present(new Today(today, false));
    }

    /** What is known of the day that the replay has got to; series are worked out once each. */
    private record Present(Today today, Map<String, Series> daily, Map<String, Series> hourly) {
        Present(Today today) {
            this(today, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }
    }

    /**
     * @param data daily and hourly price files
     * @param events splits and dividends, or null if the prices are adjusted already
     * @param today where to start; null for the last date of the data
     * @throws BrokenFile if a file isn't what it should be, or there is nothing to replay on that day
     */
    public static ReplayMarket load(List<Path> data, @Nullable Path events, @Nullable LocalDate today)
            throws BrokenFile {
        PriceFiles files = PriceFiles.read(data);
        Map<String, List<Action>> actions = events == null ? Map.of() : EventsFile.read(events);
        TreeMap<String, Tape> tapes = new TreeMap<>();
        for (Listing listing : files.listings().values()) {
            tapes.put(listing.symbol(), tape(listing, files, actions.getOrDefault(listing.symbol(), List.of())));
        }
        Path last = data.isEmpty() ? Path.of("(no file)") : data.getLast();
        if (tapes.isEmpty()) {
            throw new BrokenFile(last, "there are no prices to replay");
        }
        LocalDate first = tapes.values().stream()
                .map(tape -> tape.company().firstTradeDate())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate start = today == null ? lastDate(tapes) : today;
        if (start.isBefore(first)) {
            throw new BrokenFile(last, "today can't be " + start + ", before the first date, " + first);
        }
        return new ReplayMarket(tapes, first, start);
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public Instant now() {
        return present.today.now();
    }

    @Override
    public List<Company> companies() {
        LocalDate today = present.today.date();
        return tapes.values().stream()
                .map(Tape::company)
                .filter(company -> !company.firstTradeDate().isAfter(today))
                .toList();
    }

    @Override
    public Optional<Company> find(String symbol) {
        LocalDate today = present.today.date();
        return Optional.ofNullable(tapes.get(symbol)).map(Tape::company).filter(company -> !company.firstTradeDate()
                .isAfter(today));
    }

    @Override
    public Series daily(String symbol, LocalDate from, LocalDate toInclusive) {
        Tape tape = tape(symbol);
        Present current = present;
        Series all = current.daily.computeIfAbsent(symbol, key -> tape.dailyAsOf(current.today));
        return window(all, tape, from, toInclusive);
    }

    @Override
    public Series hourly(String symbol, LocalDate from, LocalDate toInclusive) {
        Tape tape = tape(symbol);
        Present current = present;
        Series all = current.hourly.computeIfAbsent(symbol, key -> tape.hourlyAsOf(current.today));
        return window(all, tape, from, toInclusive);
    }

    @Override
    public boolean keepsAllHours() {
        return true;
    }

    @Override
    public void moveTo(LocalDate today, boolean live) {
        if (today.isBefore(first)) {
            throw new IllegalArgumentException("today can't be " + today + ", before the first date, " + first);
        }
        present = new Present(new Today(today, live));
    }

    private static Series window(Series all, Tape tape, LocalDate from, LocalDate toInclusive) {
        BarStamps stamps = tape.stamps();
        return all.between(stamps.midnight(from), stamps.midnight(toInclusive.plusDays(1)) - 1);
    }

    private Tape tape(String symbol) {
        Tape tape = tapes.get(symbol);
        if (tape == null) {
            throw new IllegalArgumentException("Unknown symbol: " + symbol);
        }
        return tape;
    }

    private static Tape tape(Listing listing, PriceFiles files, List<Action> actions) {
        Columns daily = files.daily().getOrDefault(listing.symbol(), Columns.NONE);
        Columns hourly = files.hourly().getOrDefault(listing.symbol(), Columns.NONE);
        LocalDate first = firstDate(daily, hourly);
        Company company = Company.of(listing, first, hourly.size() > 0);
        return new Tape(company, BarStamps.of(company), daily, hourly, actions);
    }

    private static LocalDate firstDate(Columns daily, Columns hourly) {
        long day = daily.size() > 0 ? daily.keys()[0] : Long.MAX_VALUE;
        long hour = hourly.size() > 0 ? Math.floorDiv(hourly.keys()[0], PriceFiles.MINUTES_A_DAY) : Long.MAX_VALUE;
        return LocalDate.ofEpochDay(Math.min(day, hour));
    }

    private static LocalDate lastDate(TreeMap<String, Tape> tapes) {
        long last = tapes.values().stream()
                .mapToLong(tape -> Math.max(
                        lastKey(tape.daily()), Math.floorDiv(lastKey(tape.hourly()), PriceFiles.MINUTES_A_DAY)))
                .max()
                .orElseThrow();
        return LocalDate.ofEpochDay(last);
    }

    private static long lastKey(Columns columns) {
        return columns.size() == 0 ? 0 : columns.keys()[columns.size() - 1];
    }
}
