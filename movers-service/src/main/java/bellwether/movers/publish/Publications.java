package bellwether.movers.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is published, whichever process did it, and each change of it as it is seen. */
@ApplicationScoped
public class Publications {
    private final PublishedRankings published;
    private final Map<String, Publication> latest = new ConcurrentHashMap<>();
    private final BroadcastProcessor<Publication> changes = BroadcastProcessor.create();

    Publications(PublishedRankings published) {
        this.published = published;
    }

    /** Of each key the latest, then what comes. A listener that is too slow misses changes in between. */
    public Multi<Publication> latestAndChanges() {
        Collection<Publication> known = List.copyOf(latest.values());
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().iterable(known), changes.onOverflow().dropPreviousItems());
    }

    void refresh() {
        List<Publication> all = QuarkusTransaction.requiringNew().call(published::all);
        for (Publication publication : all) {
            Publication before = latest.put(publication.key(), publication);
            if (before == null || !before.eventId().equals(publication.eventId())) {
                changes.onNext(publication);
            }
        }
    }
}
