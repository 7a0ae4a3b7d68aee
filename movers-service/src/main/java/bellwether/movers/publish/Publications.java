package bellwether.movers.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is published, whichever process did it, and each change of it as it is seen. */
@ApplicationScoped
public class Publications {
    private final PublishedRankings published;
    private final Map<String, Publication> latest = new ConcurrentHashMap<>();
    private final BroadcastProcessor<Optional<Publication>> news = BroadcastProcessor.create();

    Publications(PublishedRankings published) {
        this.published = published;
    }

    /**
     * Of each key the latest, then what comes. Nothing, now and then, is a sign of life. A listener that is too slow
     * misses what was in between. Ends when the service stops.
     */
    public Multi<Optional<Publication>> latestAndNews() {
        List<Optional<Publication>> known =
                latest.values().stream().map(Optional::of).toList();
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().iterable(known), news.onOverflow().dropPreviousItems());
    }

    void refresh() {
        List<Publication> all = QuarkusTransaction.requiringNew().call(published::all);
        for (Publication publication : all) {
            Publication before = latest.put(publication.key(), publication);
            if (before == null || !before.eventId().equals(publication.eventId())) {
                news.onNext(Optional.of(publication));
            }
        }
    }

    void signOfLife() {
        news.onNext(Optional.empty());
    }

    void stop(@Observes ShutdownEvent event) {
        news.onComplete();
    }
}
