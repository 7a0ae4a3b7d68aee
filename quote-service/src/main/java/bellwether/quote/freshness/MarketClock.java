package bellwether.quote.freshness;

import bellwether.contract.Run;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** The clock of the market that the stored bars come from: a replay's own, as its last run saw it, else the wall clock. */
@ApplicationScoped
public class MarketClock {
    private final Runs runs;
    private final Freshness freshness;
    private final Clock clock;

    MarketClock(Runs runs, Freshness freshness, Clock clock) {
        this.runs = runs;
        this.freshness = freshness;
        this.clock = clock;
    }

    public Instant now() {
        // Until the first run has ended, only the bars can tell.
        return runs.findLast().map(this::after).orElseGet(() -> freshness.now().marketTime());
    }

    private Instant after(Run run) {
        return Freshness.REPLAY.equals(run.source()) ? run.marketTime() : clock.instant();
    }
}
