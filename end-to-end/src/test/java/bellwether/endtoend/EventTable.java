package bellwether.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A file of splits and dividends, read without a line of the system's own code. */
final class EventTable {
    private final Map<String, TreeMap<LocalDate, Double>> splits = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Double>> dividends = new HashMap<>();

    private EventTable() {}

    /** symbol,exDate,kind,numerator,denominator,amount */
    static EventTable read(Path file) {
        EventTable table = new EventTable();
        try {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String[] fields) {
        LocalDate exDate = LocalDate.parse(fields[1]);
        if (fields[2].equals("split")) {
            double ratio = Double.parseDouble(fields[3]) / Double.parseDouble(fields[4]);
            splits.computeIfAbsent(fields[0], any -> new TreeMap<>()).put(exDate, ratio);
        } else {
            dividends.computeIfAbsent(fields[0], any -> new TreeMap<>()).put(exDate, Double.valueOf(fields[5]));
        }
    }

    /** New shares for one old share, by ex-date. */
    TreeMap<LocalDate, Double> splits(String symbol) {
        return splits.getOrDefault(symbol, new TreeMap<>());
    }

    /** Amounts as they were paid, by ex-date. */
    TreeMap<LocalDate, Double> dividends(String symbol) {
        return dividends.getOrDefault(symbol, new TreeMap<>());
    }

    /** The product of the ratios of all splits after the date. */
    double ratioAfter(String symbol, LocalDate date) {
        return splits(symbol).tailMap(date, false).values().stream().reduce(1.0, (one, other) -> one * other);
    }
}
