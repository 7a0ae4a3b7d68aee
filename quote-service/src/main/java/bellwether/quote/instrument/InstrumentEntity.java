package bellwether.quote.instrument;

import bellwether.contract.InstrumentKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

    @Column(nullable = false)
    String status;

    @Column(name = "missed_sessions", nullable = false)
    List<LocalDate> missedSessions;

    Listed listed() {
        return new Listed(
                id,
                symbol,
                name,
                kind == null ? null : InstrumentKind.parse(kind),
                exchange,
                mic,
                sector,
                industry,
                currency,
                timeZone == null ? null : ZoneId.of(timeZone));
    }
}
