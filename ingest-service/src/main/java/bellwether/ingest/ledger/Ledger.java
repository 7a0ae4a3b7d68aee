package bellwether.ingest.ledger;

import bellwether.contract.Bar;
import bellwether.contract.BarId;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Instrument;
import bellwether.contract.MalformedRecord;
import bellwether.contract.json.Codec;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import bellwether.contract.json.InstrumentCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What the topics hold, as of the beginning of the run. The topics themselves are the only memory between runs: what is
 * not in them is due, whatever became of the run that was to send it.
 */
public final class Ledger {
    private final Map<String, Timeline> daily = new ConcurrentHashMap<>();
    private final Map<String, Timeline> hourly = new ConcurrentHashMap<>();
    private final Map<String, String> instruments = new ConcurrentHashMap<>();
    private final Map<String, Instrument> knownInstruments = new ConcurrentHashMap<>();
    private final Map<String, String> actions = new ConcurrentHashMap<>();
    private final Set<String> deadLetters = ConcurrentHashMap.newKeySet();
    private final Map<String, byte[]> refused = new ConcurrentHashMap<>();
    /** All symbols have the same few dates and hours: parsing each of them once saves a third of the reading. */
    private final Map<String, Long> slots = new ConcurrentHashMap<>();

    public Timeline daily(String symbol) {
        return daily.getOrDefault(symbol, Timeline.EMPTY);
    }

    public Timeline hourly(String symbol) {
        return hourly.getOrDefault(symbol, Timeline.EMPTY);
    }

    /** The latest daily bars, by date; a record that can't be read is as if it were missing. */
    public NavigableMap<LocalDate, DailyBar> latestDaily(String symbol) {
        return latest(daily(symbol), new DailyBarCodec(), DailyBar::date);
    }

    /** The latest hourly bars, by start. */
    public NavigableMap<Instant, HourlyBar> latestHourly(String symbol) {
        return latest(hourly(symbol), new HourlyBarCodec(), HourlyBar::start);
    }

    /** Whether the daily bar in that slot is final, as far as the latest ones are concerned. */
    public boolean isFinalDaily(String symbol, long slot) {
        DailyBar bar = latestDaily(symbol).get(LocalDate.ofEpochDay(slot));
        return bar != null && bar.provenance().finished();
    }

    /** Whether the hourly bar in that slot is final, as far as the latest ones are concerned. */
    public boolean isFinalHourly(String symbol, long slot) {
        HourlyBar bar = latestHourly(symbol).get(Instant.ofEpochSecond(slot * 60));
        return bar != null && bar.provenance().finished();
    }

    /** The id of the latest record of this instrument. */
    public Optional<String> instrument(String symbol) {
        return Optional.ofNullable(instruments.get(symbol));
    }

    /** The latest record of this instrument; empty if there is none, or none that can be read. */
    public Optional<Instrument> knownInstrument(String symbol) {
        return Optional.ofNullable(knownInstruments.get(symbol));
    }

    /** The id of the latest record of this action. */
    public Optional<String> action(String key) {
        return Optional.ofNullable(actions.get(key));
    }

    public boolean hasDeadLetter(String id) {
        return deadLetters.contains(id);
    }

    /** The row of that key that was last refused, as it was received. */
    public Optional<byte[]> refusedRow(String key) {
        return Optional.ofNullable(refused.get(key));
    }

    /** @param slot as in the key */
    public static long slotOf(LocalDate date) {
        return date.toEpochDay();
    }

    public static long slotOf(Instant start) {
        return Math.floorDiv(start.getEpochSecond(), 60);
    }

    public static long slotOf(Bar bar) {
        return switch (bar) {
            case DailyBar day -> slotOf(day.date());
            case HourlyBar hour -> slotOf(hour.start());
        };
    }

    void addDaily(String key, BarId id, byte[] value) throws MalformedRecord {
        String date = slot(key);
        Long slot = slots.get(date);
        if (slot == null) {
            slot = slotOf(date(date));
            slots.put(date, slot);
        }
        add(daily, key, slot, id, value);
    }

    void addHourly(String key, BarId id, byte[] value) throws MalformedRecord {
        String start = slot(key);
        Long slot = slots.get(start);
        if (slot == null) {
            slot = slotOf(start(start));
            slots.put(start, slot);
        }
        add(hourly, key, slot, id, value);
    }

    void addInstrument(String symbol, String id, byte[] value) throws MalformedRecord {
        instruments.put(symbol, id);
        knownInstruments.put(symbol, new InstrumentCodec().read(value));
    }

    void removeInstrument(String symbol) {
        instruments.remove(symbol);
        knownInstruments.remove(symbol);
    }

    void removeAction(String key) {
        actions.remove(key);
    }

    void addAction(String key, String id) {
        actions.put(key, id);
    }

    void addDeadLetter(String key, String id, byte[] row) {
        deadLetters.add(id);
        refused.put(key, row);
    }

    private static void add(Map<String, Timeline> timelines, String key, long slot, BarId id, byte[] value) {
        String symbol = key.substring(0, key.lastIndexOf('|'));
        // One symbol is in one partition, and a partition is read by one thread: only the map is shared.
        timelines.computeIfAbsent(symbol, unused -> new Timeline()).put(slot, id.revision(), id.fingerprint(), value);
    }

    private static String slot(String key) throws MalformedRecord {
        int bar = key.lastIndexOf('|');
        if (bar <= 0) {
            throw new MalformedRecord("not the key of a bar: " + key);
        }
        return key.substring(bar + 1);
    }

    private static LocalDate date(String slot) throws MalformedRecord {
        try {
            return LocalDate.parse(slot);
        } catch (DateTimeParseException e) {
            throw new MalformedRecord("not a date: " + slot, e);
        }
    }

    private static Instant start(String slot) throws MalformedRecord {
        try {
            return Instant.parse(slot.replace("Z", ":00Z"));
        } catch (DateTimeParseException e) {
            throw new MalformedRecord("not the start of an hour: " + slot, e);
        }
    }

    private static <B, K extends Comparable<? super K>> NavigableMap<K, B> latest(
            Timeline timeline, Codec<B> codec, Function<B, K> slot) {
        TreeMap<K, B> bars = new TreeMap<>();
        for (byte[] value : timeline.latest().values()) {
            try {
                B bar = codec.read(value);
                bars.put(slot.apply(bar), bar);
            } catch (MalformedRecord e) {
                // Not known is the safe side: it is fetched and published again.
                continue;
            }
        }
        return Collections.unmodifiableNavigableMap(bars);
    }
}
