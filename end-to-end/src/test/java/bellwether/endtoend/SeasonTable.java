package bellwether.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Mean changes by month and hour or weekday, worked out here without a line of the system's own code. */
final class SeasonTable {
    /** Of one month and column. */
    record Cell(int month, int column) {}

    /** In percent. */
    record Mean(double sum, int count) {
        double value() {
            return sum / count;
        }

        Mean plus(Mean other) {
            return new Mean(sum + other.sum, count + other.count);
        }
    }

    private final Map<Cell, Mean> cells = new HashMap<>();

    private SeasonTable() {}

    static SeasonTable ofWeekdays(TreeMap<LocalDate, Double> closes) {
        SeasonTable table = new SeasonTable();
        closes.forEach((date, close) -> {
            Map.Entry<LocalDate, Double> before = closes.lowerEntry(date);
            if (before != null) {
                table.add(date.getMonthValue(), date.getDayOfWeek().getValue(), before.getValue(), close);
            }
        });
        return table;
    }

    /** @param file symbol,start,open,high,low,close,volume */
    static SeasonTable ofHours(Path file, String symbol) {
        SeasonTable table = new SeasonTable();
        String day = "";
        double last = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                String[] fields = line.split(",", -1);
                if (fields[0].equals(symbol)) {
                    String date = fields[1].substring(0, 10);
                    double close = Double.parseDouble(fields[5]);
                    double base = date.equals(day) ? last : Double.parseDouble(fields[2]);
                    int hour = Integer.parseInt(fields[1].substring(11, 13));
                    table.add(LocalDate.parse(date).getMonthValue(), hour, base, close);
                    day = date;
                    last = close;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(int month, int column, double base, double close) {
        cells.merge(new Cell(month, column), new Mean(100 * (close / base - 1), 1), Mean::plus);
    }

    /** @return none has the count 0 */
    Mean mean(int month, int column) {
        return cells.getOrDefault(new Cell(month, column), new Mean(0, 0));
    }
}
