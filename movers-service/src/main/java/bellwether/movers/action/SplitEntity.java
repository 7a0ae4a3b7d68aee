package bellwether.movers.action;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A split: {@code ratio} new shares for one old share. */
@Entity
@Table(name = "split")
class SplitEntity {
    @EmbeddedId
    SplitKey key;

    double ratio;
}
