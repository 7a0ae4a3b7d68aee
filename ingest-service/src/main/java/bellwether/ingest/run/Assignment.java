package bellwether.ingest.run;

import bellwether.ingest.plan.Due;
import bellwether.reference.Listing;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to be done for one symbol.
 *
 * @param hourlyFrom from when on hourly bars are due, if they are
 */
record Assignment(Listing listing, Due daily, Optional<Instant> hourlyFrom) {
    boolean isEmpty() {
        return daily instanceof Due.Nothing && hourlyFrom.isEmpty();
    }
}
