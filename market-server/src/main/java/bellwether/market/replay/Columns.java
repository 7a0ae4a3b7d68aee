package bellwether.market.replay;

import java.util.Arrays;

/**
 * The bars of one symbol as they stand in the files, in ascending order of their keys. Prices that are missing are
 * {@link bellwether.market.Series#MISSING}.
 *
 * @param keys the day since 1970, or for hourly bars the minute since 1970, both local
 * @param prices open, high, low and close
 */
record Columns(long[] keys, float[][] prices, long[] volumes) {
    static final int OPEN = 0;
    static final int HIGH = 1;
    static final int LOW = 2;
    static final int CLOSE = 3;

    static final Columns NONE = new Columns(new long[0], new float[4][0], new long[0]);

    int size() {
        return keys.length;
    }

    float open(int row) {
        return prices[OPEN][row];
    }

    float high(int row) {
        return prices[HIGH][row];
    }

    float low(int row) {
        return prices[LOW][row];
    }

    float close(int row) {
        return prices[CLOSE][row];
    }

    long volume(int row) {
        return volumes[row];
    }

    /** The number of rows whose keys are at most this. */
    int countUntil(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at >= 0 ? at + 1 : -at - 1;
    }
}
