package bellwether.quote.bar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "daily_bar")
@IdClass(DailyBarEntity.Key.class)
class DailyBarEntity {
    @Id
    @Column(name = "instrument_id")
    Integer instrumentId;

    @Id
    LocalDate date;

    @Nullable
    Float open;

    @Nullable
    Float high;

    @Nullable
    Float low;

    @Nullable
    Float close;

    @Column(name = "adjusted_close")
    @Nullable
    Float adjustedClose;

    @Nullable
    Long volume;

    @Column(nullable = false)
    int revision;

    @Column(name = "origin_id", nullable = false)
    short originId;

    @Column(name = "final", nullable = false)
    boolean finished;

    @Column(name = "exchange_time", nullable = false)
    Instant exchangeTime;

    @Column(name = "fetched_at", nullable = false)
    Instant fetchedAt;

    @Nullable
    String repaired;

    record Key(Integer instrumentId, LocalDate date) implements Serializable {}
}
