package bellwether.quote.bar;

import bellwether.contract.Bar;
import bellwether.quote.instrument.Instruments;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** Writes batches of bars: one statement a batch, since a statement a bar would be ten times slower. */
@ApplicationScoped
class BarWriter {
    private static final String UPSERT_DAILY = """
            insert into daily_bar as stored
                (instrument_id, date, open, high, low, close, adjusted_close, volume, revision, origin_id, final,
                 exchange_time, fetched_at, repaired)
            select instrument_id, date '1970-01-01' + slot::int, open, high, low, close, adjusted_close, volume,
                   revision, origin_id, final,
                   timestamptz 'epoch' + exchange_time * interval '1 microsecond',
                   timestamptz 'epoch' + fetched_at * interval '1 microsecond', repaired
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as bar (instrument_id, slot, open, high, low, close, adjusted_close, volume, revision, origin_id,
                        final, exchange_time, fetched_at, repaired)
            on conflict (instrument_id, date) do update set
                open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close,
                adjusted_close = excluded.adjusted_close, volume = excluded.volume, revision = excluded.revision,
                origin_id = excluded.origin_id, final = excluded.final, exchange_time = excluded.exchange_time,
                fetched_at = excluded.fetched_at, repaired = excluded.repaired
            where (excluded.revision, excluded.fetched_at) > (stored.revision, stored.fetched_at)""";

    private static final String UPSERT_HOURLY = """
            insert into hourly_bar as stored
                (instrument_id, start, open, high, low, close, volume, revision, origin_id, final, exchange_time,
                 fetched_at, repaired)
            select instrument_id, timestamptz 'epoch' + slot * interval '1 microsecond', open, high, low, close,
                   volume, revision, origin_id, final,
                   timestamptz 'epoch' + exchange_time * interval '1 microsecond',
                   timestamptz 'epoch' + fetched_at * interval '1 microsecond', repaired
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as bar (instrument_id, slot, open, high, low, close, adjusted_close, volume, revision, origin_id,
                        final, exchange_time, fetched_at, repaired)
            on conflict (instrument_id, start) do update set
                open = excluded.open, high = excluded.high, low = excluded.low, close = excluded.close,
                volume = excluded.volume, revision = excluded.revision, origin_id = excluded.origin_id,
                final = excluded.final, exchange_time = excluded.exchange_time, fetched_at = excluded.fetched_at,
                repaired = excluded.repaired
            where (excluded.revision, excluded.fetched_at) > (stored.revision, stored.fetched_at)""";

    private static final String DELETE_DAILY = """
            delete from daily_bar b using instrument i, unnest(?, ?) as gone (symbol, slot)
             where i.symbol = gone.symbol and b.instrument_id = i.id and b.date = date '1970-01-01' + slot::int""";

    private static final String DELETE_HOURLY = """
            delete from hourly_bar b using instrument i, unnest(?, ?) as gone (symbol, slot)
             where i.symbol = gone.symbol and b.instrument_id = i.id
               and b.start = timestamptz 'epoch' + slot * interval '1 microsecond'""";

    private final AgroalDataSource database;
    private final Instruments instruments;
    private final Origins origins;

    BarWriter(AgroalDataSource database, Instruments instruments, Origins origins) {
        this.database = database;
        this.instruments = instruments;
        this.origins = origins;
    }

    /** @return how many rows are new or changed */
    int writeDaily(BarBatch<? extends Bar> batch) throws SQLException {
        return write(batch, UPSERT_DAILY, DELETE_DAILY);
    }

    /** @return how many rows are new or changed */
    int writeHourly(BarBatch<? extends Bar> batch) throws SQLException {
        return write(batch, UPSERT_HOURLY, DELETE_HOURLY);
    }

    private int write(BarBatch<? extends Bar> batch, String upsert, String delete) throws SQLException {
        BarColumns columns = BarColumns.of(rows(batch.bars()));
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            if (!batch.gone().isEmpty()) {
                delete(connection, delete, batch.gone());
            }
            int written = columns.slot.length == 0 ? 0 : upsert(connection, upsert, columns);
            connection.commit();
            return written;
        }
    }

    private List<BarColumns.Row> rows(Collection<? extends Bar> bars) throws SQLException {
        Set<String> symbols = bars.stream().map(Bar::symbol).collect(Collectors.toSet());
        ToIntFunction<String> ids = instruments.ids(symbols);
        List<BarColumns.Row> rows = new ArrayList<>(bars.size());
        for (Bar bar : bars) {
            short origin =
                    origins.id(bar.provenance().source(), bar.provenance().currency());
            rows.add(BarColumns.Row.of(ids.applyAsInt(bar.symbol()), origin, bar));
        }
        rows.sort(null);
        return rows;
    }

    private static void delete(Connection connection, String sql, Set<String> keys) throws SQLException {
        String[] symbols = new String[keys.size()];
        long[] slots = new long[keys.size()];
        int i = 0;
        for (String key : keys) {
            BarKey parsed = BarKey.parse(key);
            symbols[i] = parsed.symbol();
            slots[i++] = parsed.slot();
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, symbols);
            statement.setObject(2, slots);
            statement.executeUpdate();
        }
    }

    private static int upsert(Connection connection, String sql, BarColumns columns) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, columns.instrumentId);
            statement.setObject(2, columns.slot);
            statement.setArray(3, connection.createArrayOf("float4", columns.open));
            statement.setArray(4, connection.createArrayOf("float4", columns.high));
            statement.setArray(5, connection.createArrayOf("float4", columns.low));
            statement.setArray(6, connection.createArrayOf("float4", columns.close));
            statement.setArray(7, connection.createArrayOf("float4", columns.adjustedClose));
            statement.setArray(8, connection.createArrayOf("int8", columns.volume));
            statement.setObject(9, columns.revision);
            statement.setObject(10, columns.originId);
            statement.setObject(11, columns.finished);
            statement.setObject(12, columns.exchangeTime);
            statement.setObject(13, columns.fetchedAt);
            statement.setArray(14, connection.createArrayOf("text", columns.repaired));
            return statement.executeUpdate();
        }
    }
}
