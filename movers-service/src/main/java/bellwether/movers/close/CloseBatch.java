package bellwether.movers.close;

import bellwether.contract.DailyBar;
import bellwether.contract.Provenance;
import bellwether.service.Received;
import java.sql.PreparedStatement;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The bars of one poll as columns: of each key only the newest, since one statement can't touch a row twice. */
final class CloseBatch {
    private final Map<String, DailyBar> newest = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();

    static CloseBatch of(List<Received<DailyBar>> records) {
        CloseBatch batch = new CloseBatch();
        for (Received<DailyBar> record : records) {
            switch (record) {
                case Received.Fact<DailyBar> fact -> batch.newest.merge(fact.key(), fact.value(), CloseBatch::newer);
                case Received.Tombstone<DailyBar> gone -> {
                    batch.newest.remove(gone.key());
                    batch.removed.add(gone.key());
                }
            }
        }
        return batch;
    }

    static CloseBatch ofBars(Collection<DailyBar> bars) {
        CloseBatch batch = new CloseBatch();
        bars.forEach(bar -> batch.newest.merge(bar.key(), bar, CloseBatch::newer));
        return batch;
    }

    private static DailyBar newer(DailyBar before, DailyBar after) {
        int revisions = Integer.compare(
                before.provenance().revision(), after.provenance().revision());
        int order = revisions != 0
                ? revisions
                : before.provenance().fetchedAt().compareTo(after.provenance().fetchedAt());
        return order >= 0 ? before : after;
    }

    boolean isEmpty() {
        return newest.isEmpty();
    }

    Collection<String> removedKeys() {
        return removed;
    }

    Set<String> symbols() {
        Set<String> symbols = new HashSet<>();
        newest.values().forEach(bar -> symbols.add(bar.symbol()));
        return symbols;
    }

    int[] days() throws SQLDataException {
        int[] days = new int[newest.size()];
        int row = 0;
        for (DailyBar bar : newest.values()) {
            days[row++] = day(bar);
        }
        return days;
    }

    /** Sets the nine columns that {@link SessionCloses} unnests. A missing close is NaN, a missing volume -1. */
    void bind(PreparedStatement statement) throws SQLException {
        Columns columns = new Columns(newest.size());
        for (DailyBar bar : newest.values()) {
            columns.add(bar);
        }
        statement.setObject(1, columns.symbols);
        statement.setObject(2, columns.days);
        statement.setObject(3, columns.closes);
        statement.setObject(4, columns.volumes);
        statement.setObject(5, columns.exchangeMicros);
        statement.setObject(6, columns.fetchedMicros);
        statement.setObject(7, columns.revisions);
        statement.setObject(8, columns.finals);
        statement.setObject(9, columns.sources);
    }

    private static final class Columns {
        private final String[] symbols;
        private final int[] days;
        private final double[] closes;
        private final long[] volumes;
        private final long[] exchangeMicros;
        private final long[] fetchedMicros;
        private final int[] revisions;
        private final boolean[] finals;
        private final String[] sources;
        private int row;

        Columns(int size) {
            symbols = new String[size];
            days = new int[size];
            closes = new double[size];
            volumes = new long[size];
            exchangeMicros = new long[size];
            fetchedMicros = new long[size];
            revisions = new int[size];
            finals = new boolean[size];
            sources = new String[size];
        }

        void add(DailyBar bar) throws SQLDataException {
            Provenance provenance = bar.provenance();
            Float close = bar.prices().close();
            Long volume = bar.prices().volume();
            symbols[row] = bar.symbol();
            days[row] = day(bar);
            // Through the shortest decimal: widening the float would add digits that nobody sent.
            closes[row] = close == null ? Double.NaN : Double.parseDouble(Float.toString(close));
            volumes[row] = volume == null ? -1 : volume;
            exchangeMicros[row] = micros(provenance.exchangeTime());
            fetchedMicros[row] = micros(provenance.fetchedAt());
            revisions[row] = provenance.revision();
            finals[row] = provenance.finished();
            sources[row] = provenance.source();
            row++;
        }
    }

    private static int day(DailyBar bar) throws SQLDataException {
        long day = bar.date().toEpochDay();
        if (day != (int) day) {
            throw outOfRange("date " + bar.date());
        }
        return (int) day;
    }

    private static long micros(Instant instant) throws SQLDataException {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
        } catch (ArithmeticException e) {
            throw outOfRange("time " + instant);
        }
    }

    /** As the database itself would refuse it. */
    private static SQLDataException outOfRange(String what) {
        return new SQLDataException(what + " is out of range", "22008");
    }
}
