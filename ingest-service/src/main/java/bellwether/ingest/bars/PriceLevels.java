package bellwether.ingest.bars;

import bellwether.ingest.source.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The levels of a series' closes: from one to the next is a step of about a hundred. Rows whose close is no price have no
 * level.
 */
final class PriceLevels {
    /** From one session to the next: more than anything that trades can do, less than a hundred with a bad day in it. */
    private static final double STEP = 50;

    private final int[] levels;
    private final boolean[] reckonable;
    private final boolean[] even;

    private PriceLevels(int rows) {
        levels = new int[rows];
        reckonable = new boolean[rows];
        even = new boolean[rows];
    }

    static PriceLevels of(List<Row> rows) {
        PriceLevels levels = new PriceLevels(rows.size());
        double before = Double.NaN;
        int level = 0;
        for (int i = 0; i < rows.size(); i++) {
            Double close = rows.get(i).close();
            levels.reckonable[i] = close != null && isPrice(close);
            if (close != null && isPrice(close)) {
                level += Double.isNaN(before) ? 0 : steps(close / before);
                levels.even[i] = isEven(rows.get(i), close);
                before = close;
            }
            levels.levels[i] = level;
        }
        return levels;
    }

    /** Whether nothing is odd: one level, and no row whose own prices are so far apart. */
    boolean isPlain() {
        for (int i = 0; i < levels.length; i++) {
            if (reckonable[i] && (levels[i] != 0 || !even[i])) {
                return false;
            }
        }
        return true;
    }

    boolean isReckonable(int row) {
        return reckonable[row];
    }

    /** Whether the row's prices are on the level of its close. */
    boolean isEven(int row) {
        return even[row];
    }

    int of(int row) {
        return levels[row];
    }

    /** How many rows in [from, to) have a level. */
    int reckonable(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += reckonable[i] ? 1 : 0;
        }
        return count;
    }

    int count(int level, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += reckonable[i] && levels[i] == level ? 1 : 0;
        }
        return count;
    }

    /** The level that most rows in [from, to) have; of two as frequent the one that comes first. */
    int most(int from, int to) {
        Map<Integer, Integer> counts = new HashMap<>();
        int most = 0;
        for (int i = from; i < to; i++) {
            if (reckonable[i]) {
                most = Math.max(most, counts.merge(levels[i], 1, Integer::sum));
            }
        }
        for (int i = from; i < to; i++) {
            if (reckonable[i] && counts.getOrDefault(levels[i], 0) == most) {
                return levels[i];
            }
        }
        return 0;
    }

    /** The last even row of that level in [from, to); −1 if there is none. */
    int last(int level, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            if (reckonable[i] && even[i] && levels[i] == level) {
                return i;
            }
        }
        return -1;
    }

    /** The first even row of that level in [from, to); −1 if there is none. */
    int first(int level, int from, int to) {
        for (int i = from; i < to; i++) {
            if (reckonable[i] && even[i] && levels[i] == level) {
                return i;
            }
        }
        return -1;
    }

    /** Whether such a ratio of two prices is a step, and how many hundreds it is; 0 if it is none. */
    static int steps(double ratio) {
        if (ratio < STEP && ratio > 1 / STEP) {
            return 0;
        }
        int hundreds = (int) Math.round(Math.log10(ratio) / 2);
        return hundreds == 0 ? (ratio > 1 ? 1 : -1) : hundreds;
    }

    static boolean isPrice(@Nullable Double value) {
        return value != null && Double.isFinite(value) && value > 0;
    }

    private static boolean isEven(Row row, double close) {
        return Stream.of(row.open(), row.high(), row.low())
                .allMatch(price -> !isPrice(price) || steps(price / close) == 0);
    }
}
