package bellwether.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A price file and what follows from it, worked out here without a line of the system's own code: which rows count, and
 * who moved most on a day.
 */
final class PriceTable {
    private final Map<String, TreeMap<LocalDate, Double>> closes = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Long>> volumes = new HashMap<>();
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final TreeSet<String> refused = new TreeSet<>();

    private PriceTable() {}

    static PriceTable read(Path file) {
        PriceTable table = new PriceTable();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** symbol,date,open,high,low,close,volume */
    private void add(String line) {
        String[] fields = line.split(",", -1);
        String symbol = fields[0].replace('.', '-');
        LocalDate date = LocalDate.parse(fields[1]);
        if (contradicts(fields)) {
            refused.add(symbol + "|" + date);
            return;
        }
        closes.computeIfAbsent(symbol, any -> new TreeMap<>()).put(date, price(fields[5]));
        volumes.computeIfAbsent(symbol, any -> new TreeMap<>())
                .put(date, fields[6].isEmpty() ? 0 : Long.parseLong(fields[6]));
        dates.add(date);
    }

    private static boolean contradicts(String[] fields) {
        if (fields[5].isEmpty()) {
            return true;
        }
        List<Double> inside = Stream.of(fields[2], fields[5])
                .filter(text -> !text.isEmpty())
                .map(PriceTable::price)
                .toList();
        boolean tooHigh = !fields[3].isEmpty() && inside.stream().anyMatch(price -> price > price(fields[3]));
        boolean tooLow = !fields[4].isEmpty() && inside.stream().anyMatch(price -> price < price(fields[4]));
        return tooHigh || tooLow;
    }

    /** Prices are 32-bit floats, and mean the shortest decimal that reads back as the same float. */
    private static double price(String text) {
        return Double.parseDouble(Float.toString(Float.parseFloat(text)));
    }

    long bars() {
        return closes.values().stream().mapToLong(Map::size).sum();
    }

    TreeSet<LocalDate> dates() {
        return dates;
    }

    /** Keys of the rows that contradict themselves. */
    TreeSet<String> refused() {
        return refused;
    }

    TreeMap<LocalDate, Double> closes(String symbol) {
        return closes.getOrDefault(symbol, new TreeMap<>());
    }

    TreeMap<LocalDate, Long> volumes(String symbol) {
        return volumes.getOrDefault(symbol, new TreeMap<>());
    }

    List<Mover> gainers(LocalDate date, int limit) {
        return movers(date).stream()
                .filter(mover -> mover.changePercent() > 0)
                .sorted(Comparator.comparingDouble(Mover::changePercent)
                        .reversed()
                        .thenComparing(Mover::symbol))
                .limit(limit)
                .toList();
    }

    List<Mover> losers(LocalDate date, int limit) {
        return movers(date).stream()
                .filter(mover -> mover.changePercent() < 0)
                .sorted(Comparator.comparingDouble(Mover::changePercent).thenComparing(Mover::symbol))
                .limit(limit)
                .toList();
    }

    List<Mover> movers(LocalDate date) {
        List<Mover> movers = new ArrayList<>();
        closes.forEach((symbol, series) -> {
            Double close = series.get(date);
            Map.Entry<LocalDate, Double> before = series.lowerEntry(date);
            if (close != null && before != null) {
                movers.add(new Mover(symbol, close, before.getValue(), 100 * (close / before.getValue() - 1)));
            }
        });
        return movers;
    }

    record Mover(String symbol, double close, double previousClose, double changePercent) {}
}
