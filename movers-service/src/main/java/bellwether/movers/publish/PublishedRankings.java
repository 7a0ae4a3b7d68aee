package bellwether.movers.publish;

import bellwether.contract.Ranking;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was published last, by key. */
@ApplicationScoped
class PublishedRankings implements PanacheRepositoryBase<PublishedRankingEntity, String> {
    /** The event id under the key, which no other process can change until the transaction ends; null if there is none. */
    @Nullable
    String lockEventId(String key) {
        PublishedRankingEntity row = findById(key, LockModeType.PESSIMISTIC_WRITE);
        return row == null ? null : row.eventId;
    }

    void put(Ranking ranking, String eventId) {
        PublishedRankingEntity row = findById(ranking.key());
        boolean first = row == null;
        if (first) {
            row = new PublishedRankingEntity();
            row.key = ranking.key();
        }
        row.eventId = eventId;
        row.date = ranking.date();
        row.asOf = ranking.asOf();
        row.publishedAt = Instant.now();
        if (first) {
            persist(row);
        }
    }

    List<Publication> all() {
        return streamAll()
                .map(row -> new Publication(row.key, row.eventId, row.date, row.asOf))
                .toList();
    }
}
