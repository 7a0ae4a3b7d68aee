package bellwether.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tags of answers that were asked for more than once, with what the database had committed before they were made.
 *
 * <p>Postgres's snapshot names the transactions whose rows can be seen: where it is the same, so is every row, whichever
 * process wrote it. It costs no table's reading. Any transaction that writes changes it, one that has nothing to do with
 * the answer too: then the answer is made again, and if its content is the same, so is its tag.
 */
@ApplicationScoped
class KnownValidators {
    /** A server that was restored may count its transactions anew. */
    private static final String SNAPSHOT = "select pg_current_snapshot()::text || ' ' || pg_postmaster_start_time()";

    private static final int MOST = 1_000;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final String STATE = KnownValidators.class.getName();

    /**
     * On answers to whoever asked whether something changed: names the state of all rows that it is made of, and who made it.
     * Where another answer has the same name no row has changed between them, so all that was answered under it still holds.
     */
    private static final String ROWS = "X-Bellwether-Rows";

    /** Another process may be of another release, and make other answers of the same rows. */
    private static final UUID PROCESS = UUID.randomUUID();

    private record State(String address, String snapshot, LocalDate date) {
        String name() {
            return Validator.nameOf((PROCESS + " " + snapshot + ' ' + date).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Kept(State state, Validator validator) {}

    private final AgroalDataSource database;
    private final Clock clock;
    private final Map<String, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    });

    KnownValidators(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The tag that the answer to the request has, if that is known for certain. */
    @Nullable
    Validator find(ContainerRequestContext request) {
        String address = request.getHeaderString(HttpHeaders.ACCEPT)
                + ' '
                + request.getUriInfo().getRequestUri().toASCIIString();
        String snapshot = address.length() > LONGEST_ADDRESS ? null : snapshot();
        if (snapshot == null) {
            return null;
        }
        // Before the rows are read: what is committed while they are makes a new snapshot.
        State state = new State(address, snapshot, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        request.setProperty(STATE, state);
        Kept before = kept.get(address);
        return before != null && before.state().equals(state) ? before.validator() : null;
    }

    /** Keeps the tag of an answer that {@link #find} was asked for. */
    void remember(ContainerRequestContext request, Validator validator) {
        if (request.getProperty(STATE) instanceof State state) {
            kept.put(state.address(), new Kept(state, validator));
        }
    }

    /** Says of which state of the rows an answer is, if {@link #find} was asked for it. */
    void describe(ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
        if (request.getProperty(STATE) instanceof State state) {
            headers.putSingle(ROWS, state.name());
        }
    }

    /** Null if the database is away: whoever makes the answer says so. */
    private @Nullable String snapshot() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SNAPSHOT)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException away) {
            return null;
        }
    }
}
