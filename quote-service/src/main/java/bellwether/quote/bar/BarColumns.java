package bellwether.quote.bar;

import bellwether.contract.Bar;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bars turned on their side: one array for each column, for a statement that unnests them. */
final class BarColumns {
    final int[] instrumentId;
    /** Days since 1970 for daily bars, microseconds since then for hourly ones. */
    final long[] slot;

    final @Nullable Float[] open;
    final @Nullable Float[] high;
    final @Nullable Float[] low;
    final @Nullable Float[] close;
    final @Nullable Float[] adjustedClose;
    final @Nullable Long[] volume;
    final int[] revision;
    final short[] originId;
    final boolean[] finished;
    final long[] exchangeTime;
    final long[] fetchedAt;
    final @Nullable String[] repaired;

    private BarColumns(int rows) {
        instrumentId = new int[rows];
        slot = new long[rows];
        open = new Float[rows];
        high = new Float[rows];
        low = new Float[rows];
        close = new Float[rows];
        adjustedClose = new Float[rows];
        volume = new Long[rows];
        revision = new int[rows];
        originId = new short[rows];
        finished = new boolean[rows];
        exchangeTime = new long[rows];
        fetchedAt = new long[rows];
        repaired = new String[rows];
    }

    static BarColumns of(List<Row> rows) {
        BarColumns columns = new BarColumns(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            columns.put(i, rows.get(i));
        }
        return columns;
    }

    /** In the order of the table's key, so that statements of two writers can't wait for each other in a circle. */
    record Row(int instrumentId, long slot, short originId, Bar bar) implements Comparable<Row> {
        static Row of(int instrumentId, short originId, Bar bar) {
            long slot =
                    switch (bar) {
                        case DailyBar daily -> daily.date().toEpochDay();
                        case HourlyBar hourly -> micros(hourly.start());
                    };
            return new Row(instrumentId, slot, originId, bar);
        }

        @Override
        public int compareTo(Row other) {
            int order = Integer.compare(instrumentId, other.instrumentId);
            return order != 0 ? order : Long.compare(slot, other.slot);
        }
    }

    private void put(int i, Row row) {
        Prices prices = row.bar().prices();
        Provenance provenance = row.bar().provenance();
        instrumentId[i] = row.instrumentId();
        slot[i] = row.slot();
        open[i] = prices.open();
        high[i] = prices.high();
        low[i] = prices.low();
        close[i] = prices.close();
        adjustedClose[i] = prices.adjustedClose();
        volume[i] = prices.volume();
        revision[i] = provenance.revision();
        originId[i] = row.originId();
        finished[i] = provenance.finished();
        exchangeTime[i] = micros(provenance.exchangeTime());
        fetchedAt[i] = micros(provenance.fetchedAt());
        repaired[i] = provenance.repaired();
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
