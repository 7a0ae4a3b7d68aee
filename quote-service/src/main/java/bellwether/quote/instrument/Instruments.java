package bellwether.quote.instrument;

import bellwether.contract.Instrument;
import bellwether.service.Problem;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The instruments by symbol. Their rows are never deleted, so an id once seen can be kept. */
@ApplicationScoped
public class Instruments implements PanacheRepositoryBase<InstrumentEntity, Integer> {
    private final AgroalDataSource database;
    private final Map<String, Integer> ids = new ConcurrentHashMap<>();

    Instruments(AgroalDataSource database) {
        this.database = database;
    }

    @Transactional
    public Optional<Listed> findListed(String symbol) {
        return find("symbol", symbol).firstResultOptional().map(InstrumentEntity::listed);
    }

    /** @throws Problem 404 if the symbol is unknown */
    public Listed listed(String symbol) {
        return findListed(symbol).orElseThrow(() -> unknown(symbol));
    }

    /** Those of the symbols that are known, in the order of the symbols. */
    @Transactional
    public List<Listed> findListed(List<String> symbols) {
        Map<String, Listed> known = find("symbol in ?1", symbols).stream()
                .map(InstrumentEntity::listed)
                .collect(Collectors.toMap(Listed::symbol, Function.identity()));
        return symbols.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    static Problem unknown(String symbol) {
        return Problem.notFound("the symbol " + symbol + " is not known here");
    }

    /** The ids of the symbols; a symbol that is seen for the first time gets its id now. */
    public ToIntFunction<String> ids(Collection<String> symbols) throws SQLException {
        Set<String> unseen = new TreeSet<>(symbols);
        unseen.removeAll(ids.keySet());
        if (!unseen.isEmpty()) {
            register(unseen);
        }
        return symbol -> Objects.requireNonNull(ids.get(symbol), symbol);
    }

    private void register(Set<String> symbols) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Object array = symbols.toArray(new String[0]);
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into instrument (symbol, active) select unnest(?), false on conflict do nothing")) {
                insert.setObject(1, array);
                insert.executeUpdate();
            }
            try (PreparedStatement select =
                    connection.prepareStatement("select symbol, id from instrument where symbol = any(?)")) {
                select.setObject(1, array);
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getInt(2));
                }
            }
        }
    }

    /**
     * Stores what is known now of these instruments. Those that are gone become what a symbol is of which only bars are
     * known: as if they had never been announced, so that reading the topic again gives the same rows.
     */
    void store(Collection<Instrument> known, Collection<String> gone) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement upsert = connection.prepareStatement("""
                    insert into instrument
                        (symbol, name, kind, exchange, mic, sector, industry, currency, time_zone, active, status,
                         missed_sessions)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (symbol) do update set
                        name = excluded.name, kind = excluded.kind, exchange = excluded.exchange,
                        mic = excluded.mic, sector = excluded.sector, industry = excluded.industry,
                        currency = excluded.currency, time_zone = excluded.time_zone, active = excluded.active,
                        status = excluded.status, missed_sessions = excluded.missed_sessions""")) {
                for (Instrument instrument : known) {
                    bind(upsert, instrument);
                    upsert.addBatch();
                }
                upsert.executeBatch();
            }
            try (PreparedStatement retire = connection.prepareStatement("""
                    update instrument set
                        name = null, kind = null, exchange = null, mic = null, sector = null, industry = null,
                        currency = null, time_zone = null, active = false, status = default, missed_sessions = default
                     where symbol = any(?)""")) {
                retire.setObject(1, gone.toArray(new String[0]));
                retire.executeUpdate();
            }
            connection.commit();
        }
    }

    private static void bind(PreparedStatement upsert, Instrument instrument) throws SQLException {
        upsert.setString(1, instrument.symbol());
        upsert.setString(2, instrument.name());
        upsert.setString(3, instrument.kind().wireName());
        upsert.setString(4, instrument.exchange());
        upsert.setString(5, instrument.mic());
        upsert.setString(6, instrument.sector());
        upsert.setString(7, instrument.industry());
        upsert.setString(8, instrument.currency());
        upsert.setString(9, instrument.timeZone().getId());
        upsert.setBoolean(10, instrument.active());
        upsert.setString(11, instrument.status().wireName());
        upsert.setArray(
                12,
                upsert.getConnection()
                        .createArrayOf("date", instrument.missedSessions().toArray()));
    }

    @Transactional
    Optional<InstrumentView> findView(String symbol) {
        return find(InstrumentView.SELECT + " where i.symbol = ?1", symbol)
                .project(InstrumentView.class)
                .firstResultOptional();
    }

    /** The symbol itself first, then those that begin so, then those with the words in their name. */
    @Transactional
    List<InstrumentView> search(String query, int limit) {
        return found(InstrumentView.SELECT, query)
                .project(InstrumentView.class)
                .page(0, limit)
                .list();
    }

    /** The same, of what is announced: not of symbols of which only bars are known. */
    @Transactional
    public List<Listed> searchListed(String query, int limit) {
        return found("from InstrumentEntity i", query).page(0, limit).stream()
                .map(InstrumentEntity::listed)
                .filter(instrument -> instrument.kind() != null)
                .toList();
    }

    private PanacheQuery<InstrumentEntity> found(String select, String query) {
        String literal = query.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        String prefix = literal.toUpperCase(Locale.ROOT) + "%";
        String within = "%" + literal.toLowerCase(Locale.ROOT) + "%";
        return find(select + """
                                   where upper(i.symbol) like ?1 escape '\\' or lower(i.name) like ?2 escape '\\'
                                  order by case when upper(i.symbol) = ?3 then 0
                                                when upper(i.symbol) like ?1 escape '\\' then 1 else 2 end, i.symbol
                                  """, prefix, within, query.toUpperCase(Locale.ROOT));
    }
}
