package bellwether.quote.freshness;

import bellwether.contract.MalformedRecord;
import bellwether.contract.Run;
import bellwether.contract.json.RunCodec;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The ingest runs. */
@ApplicationScoped
class Runs implements PanacheRepositoryBase<RunEntity, String> {
    private static final RunCodec CODEC = new RunCodec();

    /** @return those that were not stored before */
    @Transactional
    List<Run> store(Collection<Run> runs) {
        List<Run> added = new ArrayList<>();
        for (Run run : runs) {
            if (findById(run.id()) == null) {
                added.add(run);
            }
            RunEntity entity = new RunEntity();
            entity.id = run.id();
            entity.finishedAt = run.finishedAt();
            entity.value = new String(CODEC.write(run), StandardCharsets.UTF_8);
            getEntityManager().merge(entity);
        }
        return added;
    }

    /** The run that finished last. */
    @Transactional
    Optional<Run> findLast() {
        return findAll(Sort.descending("finishedAt")).firstResultOptional().map(Runs::run);
    }

    private static Run run(RunEntity entity) {
        try {
            return CODEC.read(entity.value.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedRecord e) {
            throw new IllegalStateException("a stored run can't be read: " + entity.id, e);
        }
    }
}
