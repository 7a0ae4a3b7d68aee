package bellwether.quote.bar;

import bellwether.contract.DailyBar;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The daily bars: entities and queries here, batches through {@link BarWriter}. */
@ApplicationScoped
class DailyBars implements PanacheRepositoryBase<DailyBarEntity, DailyBarEntity.Key> {
    private final BarWriter writer;

    DailyBars(BarWriter writer) {
        this.writer = writer;
    }

    int store(BarBatch<DailyBar> batch) throws SQLException {
        return writer.writeDaily(batch);
    }

    /** The bars in [from, to], the oldest first; of more than {@code most} the newest. */
    @Transactional
    List<DailyRow> series(int instrumentId, LocalDate from, LocalDate to, int most) {
        return find(
                        DailyRow.SELECT
                                + " where b.instrumentId = ?1 and b.date between ?2 and ?3 order by b.date desc",
                        instrumentId,
                        from,
                        to)
                .project(DailyRow.class)
                .page(0, most)
                .list()
                .reversed();
    }
}
