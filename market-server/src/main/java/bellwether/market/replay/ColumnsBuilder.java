package bellwether.market.replay;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Gathers the rows of one symbol, in any order, and remembers where each of them came from. */
final class ColumnsBuilder {
    private long[] keys = new long[64];
    private final float[][] prices = new float[4][64];
    private long[] volumes = new long[64];
    private int[] lines = new int[64];
    private Path[] files = new Path[64];
    private int size;
    private boolean ascending = true;

    void add(Path file, int line, long key, float open, float high, float low, float close, long volume) {
        if (size == keys.length) {
            resize(size * 2);
        }
        ascending &= size == 0 || key > keys[size - 1];
        keys[size] = key;
        prices[Columns.OPEN][size] = open;
        prices[Columns.HIGH][size] = high;
        prices[Columns.LOW][size] = low;
        prices[Columns.CLOSE][size] = close;
        volumes[size] = volume;
        lines[size] = line;
        files[size] = file;
        size++;
    }

    /** @throws BrokenFile if two rows have the same key */
    Columns build(String symbol) throws BrokenFile {
        resize(size);
        if (!ascending) {
            sort(symbol);
        }
        return new Columns(keys, prices, volumes);
    }

    private void sort(String symbol) throws BrokenFile {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(row -> keys[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 1; i < size; i++) {
            if (keys[order[i]] == keys[order[i - 1]]) {
                throw twice(symbol, order[i - 1], order[i]);
            }
        }
        keys = Arrays.stream(order).mapToLong(row -> keys[row]).toArray();
        volumes = Arrays.stream(order).mapToLong(row -> volumes[row]).toArray();
        for (int column = 0; column < prices.length; column++) {
            float[] sorted = new float[size];
            for (int i = 0; i < size; i++) {
                sorted[i] = prices[column][order[i]];
            }
            prices[column] = sorted;
        }
    }

    private BrokenFile twice(String symbol, int first, int second) {
        String where =
                files[first].equals(files[second]) ? "line " + lines[first] : files[first] + ", line " + lines[first];
        return new BrokenFile(files[second], lines[second], symbol + " has this date already, in " + where);
    }

    private void resize(int capacity) {
        keys = Arrays.copyOf(keys, capacity);
        volumes = Arrays.copyOf(volumes, capacity);
        lines = Arrays.copyOf(lines, capacity);
        files = Arrays.copyOf(files, capacity);
        for (int column = 0; column < prices.length; column++) {
            prices[column] = Arrays.copyOf(prices[column], capacity);
        }
    }
}
