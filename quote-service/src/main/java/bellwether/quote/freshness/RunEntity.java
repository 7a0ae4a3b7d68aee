package bellwether.quote.freshness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "run")
class RunEntity {
    @Id
    String id;

    @Column(name = "finished_at", nullable = false)
    Instant finishedAt;

    /** The record's value as it stood in the topic. */
    @Column(nullable = false)
    String value;
}
