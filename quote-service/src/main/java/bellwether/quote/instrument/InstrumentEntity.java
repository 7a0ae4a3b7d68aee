package bellwether.quote.instrument;

import bellwether.contract.InstrumentKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "instrument")
class InstrumentEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(nullable = false, unique = true)
    String symbol;

    @Nullable
    String name;

    @Nullable
    String kind;

    @Nullable
    String exchange;

    @Nullable
    String mic;

    @Nullable
    String sector;

    @Nullable
    String industry;

    @Nullable
    String currency;

    @Column(name = "time_zone")
    @Nullable
    String timeZone;

    boolean active;

    Listed listed() {
        return new Listed(
                id,
                symbol,
                kind == null ? null : InstrumentKind.parse(kind),
                mic,
                currency,
                timeZone == null ? null : ZoneId.of(timeZone));
    }
}
