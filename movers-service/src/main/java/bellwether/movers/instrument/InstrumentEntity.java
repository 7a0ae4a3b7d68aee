package bellwether.movers.instrument;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An instrument; without a kind it is known only by a bar or a split so far. */
@Entity
@Table(name = "instrument")
class InstrumentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false)
    String symbol;

    @Nullable
    String name;

    @Nullable
    String kind;

    @Nullable
    String mic;

    @Nullable
    String sector;

    @Nullable
    String currency;

    @Column(name = "time_zone")
    @Nullable
    String timeZone;

    boolean active;
}
