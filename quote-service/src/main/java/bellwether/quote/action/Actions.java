package bellwether.quote.action;

import bellwether.contract.Action;
import bellwether.quote.instrument.Instruments;
import bellwether.quote.instrument.Listed;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The splits and dividends by instrument. */
@ApplicationScoped
public class Actions implements PanacheRepositoryBase<ActionEntity, ActionEntity.Key> {
    private final AgroalDataSource database;
    private final Instruments instruments;

    Actions(AgroalDataSource database, Instruments instruments) {
        this.database = database;
        this.instruments = instruments;
    }

    /** All actions of an instrument, the oldest first. */
    @Transactional
    public List<Action> of(Listed instrument) {
        return find("instrumentId", Sort.by("exDate").and("kind"), instrument.id()).stream()
                .map(entity -> entity.action(instrument.symbol()))
                .toList();
    }

    /** The splits of an instrument, the oldest first. */
    @Transactional
    public List<Action.Split> splitsOf(Listed instrument) {
        return find("instrumentId = ?1 and kind = 'split'", Sort.by("exDate"), instrument.id()).stream()
                .map(entity -> (Action.Split) entity.action(instrument.symbol()))
                .toList();
    }

    /** The splits of some instruments by their id, without those that had none. The symbol is left empty. */
    @Transactional
    public Map<Integer, List<Action.Split>> splitsOf(Collection<Integer> instrumentIds) {
        return find("kind = 'split' and instrumentId in ?1", Sort.by("exDate"), instrumentIds).stream()
                .collect(Collectors.groupingBy(
                        entity -> entity.instrumentId,
                        Collectors.mapping(entity -> (Action.Split) entity.action(""), Collectors.toList())));
    }

    void store(Collection<Action> known, Collection<ActionKey> gone) throws SQLException {
        ToIntFunction<String> ids =
                instruments.ids(known.stream().map(Action::symbol).toList());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement delete = connection.prepareStatement("""
                    delete from action a using instrument i
                     where i.id = a.instrument_id and i.symbol = ? and a.ex_date = ? and a.kind = ?""")) {
                for (ActionKey key : gone) {
                    delete.setString(1, key.symbol());
                    delete.setDate(2, Date.valueOf(key.exDate()));
                    delete.setString(3, key.kind());
                    delete.addBatch();
                }
                delete.executeBatch();
            }
            try (PreparedStatement upsert = connection.prepareStatement("""
                    insert into action (instrument_id, ex_date, kind, numerator, denominator, amount, currency)
                    values (?, ?, ?, ?, ?, ?, ?)
                    on conflict (instrument_id, ex_date, kind) do update set
                        numerator = excluded.numerator, denominator = excluded.denominator,
                        amount = excluded.amount, currency = excluded.currency""")) {
                for (Action action : known) {
                    bind(upsert, ids.applyAsInt(action.symbol()), action);
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
            connection.commit();
        }
    }

    private static void bind(PreparedStatement upsert, int instrumentId, Action action) throws SQLException {
        upsert.setInt(1, instrumentId);
        upsert.setDate(2, Date.valueOf(action.exDate()));
        upsert.setString(3, action.kind());
        switch (action) {
            case Action.Split split -> bind(upsert, split.numerator(), split.denominator(), null, null);
            case Action.Dividend dividend -> bind(upsert, null, null, dividend.amount(), dividend.currency());
        }
    }

    private static void bind(
            PreparedStatement upsert,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double amount,
            @Nullable String currency)
            throws SQLException {
        upsert.setObject(4, numerator, Types.DOUBLE);
        upsert.setObject(5, denominator, Types.DOUBLE);
        upsert.setObject(6, amount, Types.DOUBLE);
        upsert.setString(7, currency);
    }
}
