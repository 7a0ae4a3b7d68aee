package bellwether.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Bars and events in Yahoo's shape: columns side by side, one row a bar, oldest first. It carries Yahoo's defects as
 * well as good data. In a column of prices, {@link #MISSING} is written as null, {@link #NAN_TEXT} as the text "NaN"
 * and positive infinity as the text "Infinity"; in the column of volumes {@link #NO_VOLUME} is written as null. A
 * stamp may occur twice, as a doubled live row does.
 */
public final class Series {
    public static final float MISSING = Float.NaN;
    /** Stands for the text "NaN". A plain NaN is taken by null, and Yahoo has no use for negative infinity. */
    public static final float NAN_TEXT = Float.NEGATIVE_INFINITY;

    public static final long NO_VOLUME = Long.MIN_VALUE;
    public static final Series EMPTY = builder(0).build();

    private final long[] stamps;
    private final float[][] prices;
    private final long[] volumes;
    private final List<CorporateEvent> events;

    private Series(long[] stamps, float[][] prices, long[] volumes, List<CorporateEvent> events) {
        this.stamps = stamps;
        this.prices = prices;
        this.volumes = volumes;
        this.events = events;
    }

    /** The columns of prices. */
    public enum Column {
        OPEN,
        HIGH,
        LOW,
        CLOSE,
        /** Daily bars only; all {@link #MISSING} in hourly ones, where it is never written. */
        ADJUSTED_CLOSE
    }

    public int size() {
        return stamps.length;
    }

    public boolean isEmpty() {
        return stamps.length == 0;
    }

    /** Unix seconds. */
    public long stamp(int row) {
        return stamps[row];
    }

    public float price(Column column, int row) {
        return prices[column.ordinal()][row];
    }

    public float close(int row) {
        return price(Column.CLOSE, row);
    }

    /** Whether the row has a close that can be reckoned with. */
    public boolean hasClose(int row) {
        return Float.isFinite(close(row));
    }

    public long volume(int row) {
        return volumes[row];
    }

    /** By stamp, oldest first. */
    public List<CorporateEvent> events() {
        return events;
    }

    /** The rows and events with {@code from ≤ stamp ≤ to}, in Unix seconds. */
    public Series between(long from, long to) {
        int start = 0;
        while (start < stamps.length && stamps[start] < from) {
            start++;
        }
        int end = stamps.length;
        while (end > start && stamps[end - 1] > to) {
            end--;
        }
        float[][] columns = new float[prices.length][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = Arrays.copyOfRange(prices[i], start, end);
        }
        return new Series(
                Arrays.copyOfRange(stamps, start, end),
                columns,
                Arrays.copyOfRange(volumes, start, end),
                events.stream()
                        .filter(event -> event.stamp() >= from && event.stamp() <= to)
                        .toList());
    }

    /** @param capacity the number of rows expected; more are fine */
    public static Builder builder(int capacity) {
        return new Builder(capacity);
    }

    /** Gathers a series row by row, oldest first. */
    public static final class Builder {
        private long[] stamps;
        private final float[][] prices = new float[Column.values().length][];
        private long[] volumes;
        private int size;
        private final List<CorporateEvent> events = new ArrayList<>();

        private Builder(int capacity) {
            stamps = new long[capacity];
            volumes = new long[capacity];
            Arrays.setAll(prices, column -> new float[capacity]);
        }

        /** @param stamp Unix seconds */
        public Builder bar(
                long stamp, float open, float high, float low, float close, float adjustedClose, long volume) {
            if (size == stamps.length) {
                grow(Math.max(16, size * 2));
            }
            stamps[size] = stamp;
            prices[Column.OPEN.ordinal()][size] = open;
            prices[Column.HIGH.ordinal()][size] = high;
            prices[Column.LOW.ordinal()][size] = low;
            prices[Column.CLOSE.ordinal()][size] = close;
            prices[Column.ADJUSTED_CLOSE.ordinal()][size] = adjustedClose;
            volumes[size] = volume;
            size++;
            return this;
        }

        /** A row that has a stamp and nothing else. */
        public Builder nulls(long stamp) {
            return bar(stamp, MISSING, MISSING, MISSING, MISSING, MISSING, NO_VOLUME);
        }

        public Builder event(CorporateEvent event) {
            events.add(event);
            return this;
        }

        public Series build() {
            grow(size);
            events.sort(Comparator.comparingLong(CorporateEvent::stamp));
            return new Series(stamps, prices, volumes, List.copyOf(events));
        }

        private void grow(int capacity) {
            stamps = Arrays.copyOf(stamps, capacity);
            volumes = Arrays.copyOf(volumes, capacity);
            for (int i = 0; i < prices.length; i++) {
                prices[i] = Arrays.copyOf(prices[i], capacity);
            }
        }
    }
}
