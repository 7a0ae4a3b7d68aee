package bellwether.movers.close;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One instrument's close in one session. */
@Entity
@Table(name = "session_close")
class SessionCloseEntity {
    @EmbeddedId
    SessionCloseKey key;

    @Nullable
    Double close;

    @Nullable
    Long volume;

    @Column(name = "exchange_time")
    Instant exchangeTime;

    @Column(name = "fetched_at")
    Instant fetchedAt;

    int revision;

    @Column(name = "final")
    boolean finished;

    @Column(nullable = false)
    String source;
}
