package bellwether.movers.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last ranking that was published under a key. */
@Entity
@Table(name = "published_ranking")
class PublishedRankingEntity {
    @Id
    String key;

    @Column(name = "event_id")
    String eventId;

    @Column(nullable = false)
    LocalDate date;

    @Column(name = "as_of")
    @Nullable
    Instant asOf;

    @Column(name = "published_at")
    Instant publishedAt;
}
