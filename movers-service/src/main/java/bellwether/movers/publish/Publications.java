package bellwether.movers.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is published, whichever process did it, and each change of it as it is seen. */
@ApplicationScoped
public class Publications {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private final PublishedRankings published;
    private final Map<String, Publication> latest = new ConcurrentHashMap<>();
    private final BroadcastProcessor<Optional<Publication>> news = BroadcastProcessor.create();
    private @Nullable Cancellable signsOfLife;

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

    /** On its own clock: a broker or a database that is away is no reason for the listeners to leave. */
    void start(@Observes StartupEvent event) {
        signsOfLife = Multi.createFrom()
                .ticks()
                .startingAfter(SIGN_OF_LIFE)
                .every(SIGN_OF_LIFE)
                .subscribe()
                .with(tick -> news.onNext(Optional.empty()));
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

    /** Before requests under way are waited for: listeners come again, and find another process. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        if (signsOfLife != null) {
            signsOfLife.cancel();
        }
        news.onComplete();
    }
}
