package bellwether.movers.instrument;

import bellwether.contract.Instrument;
import bellwether.movers.Database;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The instruments that are tracked, and the ids of all symbols. */
@ApplicationScoped
public class Instruments implements PanacheRepositoryBase<InstrumentEntity, Integer> {
    private static final String ANNOUNCE = """
            INSERT INTO movers.instrument AS known (symbol, name, kind, mic, sector, currency, time_zone, active)
            SELECT symbol, name, kind, mic, sector, currency, movers.known_time_zone(time_zone), active
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
                AS fact (symbol, name, kind, mic, sector, currency, time_zone, active)
            ORDER BY symbol
            ON CONFLICT (symbol) DO UPDATE SET name = excluded.name, kind = excluded.kind, mic = excluded.mic,
                sector = excluded.sector, currency = excluded.currency, time_zone = excluded.time_zone,
                active = excluded.active""";

    private static final String WITHDRAW = """
            UPDATE movers.instrument SET name = NULL, kind = NULL, mic = NULL, sector = NULL, currency = NULL,
                time_zone = NULL, active = false
            WHERE symbol = ANY (?)""";

    private static final String MEET = """
            INSERT INTO movers.instrument (symbol)
            SELECT symbol FROM (SELECT DISTINCT unnest(?::text[]) AS symbol) met
            WHERE NOT EXISTS (SELECT FROM movers.instrument known WHERE known.symbol = met.symbol)
            ORDER BY symbol
            ON CONFLICT (symbol) DO NOTHING""";

    private final Database database;

    Instruments(Database database) {
        this.database = database;
    }

    /** Sees to it that each symbol has an id, even before its instrument is announced. */
    public static void meet(Connection connection, Collection<String> symbols) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MEET)) {
            statement.setArray(1, connection.createArrayOf("text", symbols.toArray()));
            statement.executeUpdate();
        }
    }

    /** Instruments that have been announced and not been withdrawn. */
    public long tracked() {
        return count("kind is not null");
    }

    Optional<InstrumentEntity> findBySymbol(String symbol) {
        return find("symbol", symbol).firstResultOptional();
    }

    /** @param withdrawn symbols that leave every universe; their closes stay */
    void store(Collection<Instrument> announced, Collection<String> withdrawn) throws SQLException {
        List<Instrument> facts = List.copyOf(announced);
        database.inTransaction(connection -> {
            withdraw(connection, withdrawn);
            return announce(connection, facts);
        });
    }

    private static void withdraw(Connection connection, Collection<String> symbols) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITHDRAW)) {
            statement.setArray(1, connection.createArrayOf("text", symbols.toArray()));
            statement.executeUpdate();
        }
    }

    private static int announce(Connection connection, List<Instrument> facts) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANNOUNCE)) {
            statement.setArray(1, texts(connection, facts, Instrument::symbol));
            statement.setArray(2, texts(connection, facts, Instrument::name));
            statement.setArray(3, texts(connection, facts, fact -> fact.kind().wireName()));
            statement.setArray(4, texts(connection, facts, Instrument::mic));
            statement.setArray(5, texts(connection, facts, Instrument::sector));
            statement.setArray(6, texts(connection, facts, Instrument::currency));
            statement.setArray(
                    7, texts(connection, facts, fact -> fact.timeZone().getId()));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "bool", facts.stream().map(Instrument::active).toArray()));
            return statement.executeUpdate();
        }
    }

    private static java.sql.Array texts(
            Connection connection, List<Instrument> facts, Function<Instrument, @Nullable String> column)
            throws SQLException {
        return connection.createArrayOf("text", facts.stream().map(column).toArray());
    }
}
