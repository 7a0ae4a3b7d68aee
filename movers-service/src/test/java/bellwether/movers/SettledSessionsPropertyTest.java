package bellwether.movers;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.DailyBar;
import bellwether.contract.InstrumentKind;
import bellwether.movers.close.StoredCloses;
import bellwether.movers.instrument.StoredInstruments;
import bellwether.movers.session.StoredAttendances;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** In a real database: what was counted once is what a walk over all closes counts. */
class SettledSessionsPropertyTest {
    private static final LocalDate FIRST = LocalDate.parse("2018-01-22");
    private static final String[] SYMBOLS = {"A", "B", "C", "D"};
    private static final InstrumentKind[] KINDS = {InstrumentKind.EQUITY, InstrumentKind.ETF};

    private static final String WALK = """
            SELECT c.date || ' ' || count(*) || ' ' || count(*) FILTER (WHERE c.final)
            FROM movers.session_close c
            JOIN movers.instrument i ON i.id = c.instrument_id
            WHERE i.kind IS NOT NULL AND (?::text IS NULL OR i.kind = ?) AND c.close IS NOT NULL
            GROUP BY c.date
            ORDER BY c.date""";

    private static EmptyDatabase store;

    @BeforeContainer
    static void start() throws Exception {
        store = new EmptyDatabase();
    }

    @AfterContainer
    static void stop() throws Exception {
        store.close();
    }

    @Property(tries = 100)
    void settled_dates_count_what_a_walk_counts(
            @ForAll @Size(min = 5, max = 40) List<@IntRange(max = 9_999) Integer> deeds) throws SQLException {
        store.empty();
        int revision = 0;
        for (int deed : deeds) {
            act(deed, ++revision);
            for (String kind : new String[] {null, "equity", "etf"}) {
                assertThat(StoredAttendances.of(store.database(), kind)).isEqualTo(walk(kind));
            }
        }
        while (StoredAttendances.settle(store.database())) {
            // All of them.
        }
        assertThat(StoredAttendances.of(store.database(), null)).isEqualTo(walk(null));
    }

    @Property(tries = 1)
    void no_date_is_settled_while_a_close_of_it_is_under_way() throws SQLException {
        store.empty();
        StoredInstruments.store(store.database(), List.of(MoversTestBase.equity("A"), MoversTestBase.equity("B")));
        StoredCloses.store(store.database(), List.of(bar("A", 0, 1)));
        store.database().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO movers.session_close SELECT b.id, date, close, volume, exchange_time,"
                        + " fetched_at, revision, final, source FROM movers.session_close, movers.instrument b"
                        + " WHERE symbol = 'B'");
            }
            assertThat(StoredAttendances.settle(store.database())).isFalse();
            return true;
        });
        assertThat(StoredAttendances.settle(store.database())).isTrue();
        assertThat(StoredAttendances.of(store.database(), null)).containsExactly(FIRST + " 2 2");
    }

    private static void act(int deed, int revision) throws SQLException {
        String symbol = SYMBOLS[deed / 10 % SYMBOLS.length];
        int day = deed / 100 % 5;
        switch (deed % 10) {
            case 0, 1 -> StoredAttendances.settle(store.database());
            case 2, 3 ->
                StoredInstruments.store(
                        store.database(),
                        List.of(MoversTestBase.instrument(symbol, KINDS[day % KINDS.length], null, true)));
            case 4 -> execute("DELETE FROM movers.session_close WHERE date = '" + FIRST.plusDays(day) + "'");
            case 5 -> execute("UPDATE movers.instrument SET kind = NULL WHERE symbol = '" + symbol + "'");
            default -> StoredCloses.store(store.database(), List.of(bar(symbol, day, revision)));
        }
    }

    private static DailyBar bar(String symbol, int day, int revision) {
        LocalDate date = FIRST.plusDays(day);
        return MoversTestBase.bar(symbol, date, 10 + revision, 1_000, revision, revision % 3 > 0, date);
    }

    private static void execute(String sql) throws SQLException {
        store.database().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private static List<String> walk(String kind) throws SQLException {
        return store.database().read(connection -> walk(connection, kind));
    }

    private static List<String> walk(Connection connection, String kind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WALK)) {
            statement.setString(1, kind);
            statement.setString(2, kind);
            ResultSet rows = statement.executeQuery();
            List<String> days = new ArrayList<>();
            while (rows.next()) {
                days.add(rows.getString(1));
            }
            return days;
        }
    }
}
