package bellwether.movers.session;

import bellwether.movers.DataVersion;
import bellwether.movers.Database;
import bellwether.movers.DatabaseAway;
import bellwether.movers.ranking.UniverseName;
import bellwether.movers.session.SessionDates.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds the sessions in the stored closes. The answer is kept until the rows change. */
@ApplicationScoped
class StoredSessions {
    /** Rows that another process stored are seen after this long at the latest. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private static final String SPANS = """
            SELECT first.date AS first, CASE WHEN NOT i.active THEN last.date END AS last
            FROM movers.instrument i
            CROSS JOIN LATERAL (
                SELECT date FROM movers.session_close WHERE instrument_id = i.id ORDER BY date LIMIT 1) first
            CROSS JOIN LATERAL (
                SELECT date FROM movers.session_close WHERE instrument_id = i.id ORDER BY date DESC LIMIT 1) last
            WHERE i.kind IS NOT NULL AND (?::text IS NULL OR i.kind = ?)""";

    private record Kept(long version, long nanos, SessionDates dates) {}

    private final Database database;
    private final DataVersion version;
    private final Map<UniverseName, Kept> kept = new ConcurrentHashMap<>();

    StoredSessions(Database database, DataVersion version) {
        this.database = database;
        this.version = version;
    }

    SessionDates of(UniverseName universe) {
        Kept known = kept.get(universe);
        long now = System.nanoTime();
        long current = version.current();
        if (known != null && known.version() == current && now - known.nanos() < FRESH.toNanos()) {
            return known.dates();
        }
        try {
            SessionDates dates = database.read(connection -> read(connection, universe));
            kept.put(universe, new Kept(current, now, dates));
            return dates;
        } catch (SQLException e) {
            throw new DatabaseAway(e);
        }
    }

    private static SessionDates read(Connection connection, UniverseName universe) throws SQLException {
        String kind = universe.kind() == null ? null : universe.kind().wireName();
        return SessionDates.of(Attendances.of(connection, kind), spans(connection, kind));
    }

    private static List<Span> spans(Connection connection, @Nullable String kind) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SPANS)) {
            statement.setString(1, kind);
            statement.setString(2, kind);
            try (ResultSet row = statement.executeQuery()) {
                List<Span> spans = new ArrayList<>();
                while (row.next()) {
                    spans.add(
                            new Span(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)));
                }
                return spans;
            }
        }
    }
}
