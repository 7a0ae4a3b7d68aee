package bellwether.movers.stream;

import bellwether.movers.publish.Publication;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a listener is told: which ranking changed, so that it asks for it again if it shows it. */
record MoversEvent(
        String universe,
        String period,
        LocalDate date,
        @Nullable Instant asOf) {
    static MoversEvent of(Publication publication) {
        int bar = publication.key().indexOf('|');
        return new MoversEvent(
                publication.key().substring(0, bar),
                publication.key().substring(bar + 1),
                publication.date(),
                publication.asOf());
    }
}
