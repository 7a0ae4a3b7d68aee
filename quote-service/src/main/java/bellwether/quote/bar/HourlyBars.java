package bellwether.quote.bar;

import bellwether.contract.HourlyBar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The hourly bars: entities and queries here, batches through {@link BarWriter}. */
@ApplicationScoped
class HourlyBars implements PanacheRepositoryBase<HourlyBarEntity, HourlyBarEntity.Key> {
    private final BarWriter writer;

    HourlyBars(BarWriter writer) {
        this.writer = writer;
    }

    int store(BarBatch<HourlyBar> batch) throws SQLException {
        return writer.writeHourly(batch);
    }

    /** The bars that start in [from, until), the oldest first; of more than {@code most} the newest. */
    @Transactional
    List<HourlyRow> series(int instrumentId, Instant from, Instant until, int most) {
        return find(
                        HourlyRow.SELECT
                                + " where b.instrumentId = ?1 and b.start >= ?2 and b.start < ?3 order by b.start desc",
                        instrumentId,
                        from,
                        until)
                .project(HourlyRow.class)
                .page(0, most)
                .list()
                .reversed();
    }
}
