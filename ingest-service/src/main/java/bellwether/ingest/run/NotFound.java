package bellwether.ingest.run;

import bellwether.contract.Instrument;
import bellwether.ingest.bars.Instruments;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.plan.Absence;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.publish.Shipment;
import bellwether.ingest.source.MarketSource;
import bellwether.ingest.source.Origin;
import bellwether.reference.Listing;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The symbols that the source said it doesn't know in one run, and what comes of it. The source says so in bursts of
 * symbols that it does know: when too many are gone at once, none is believed to be.
 */
final class NotFound {
    private static final int BURST = 3;
    private static final double BURST_SHARE = 0.2;

    private final Ledger ledger;
    private final Tally tally;
    private final Map<Listing, String> reasons = new ConcurrentHashMap<>();

    NotFound(Ledger ledger, Tally tally) {
        this.ledger = ledger;
        this.tally = tally;
    }

    void add(Listing listing, String reason) {
        reasons.put(listing, reason);
    }

    boolean has(Listing listing) {
        return reasons.containsKey(listing);
    }

    /**
     * When all have been asked for: tells the topics, and names in the run's record those that an operator has to look
     * at. One that is believed to be gone is none of these.
     *
     * @param asked how many symbols the run has asked the source about
     */
    void settle(int asked, MarketSource source, Publisher publisher, Progress progress, Clock clock) {
        boolean burst = reasons.size() >= BURST && reasons.size() > asked * BURST_SHARE;
        if (burst || source.isGivenUp()) {
            String doubt = "; so it said of " + reasons.size() + " of " + asked + " symbols, and is not believed";
            reasons.forEach((listing, reason) -> tally.fail(listing.symbol(), reason + doubt));
            return;
        }
        Instant fetchedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Origin origin = new Origin(source.name(), source.latestClock().orElse(fetchedAt), fetchedAt);
        reasons.forEach((listing, reason) -> {
            Instrument missed = publish(listing, publisher, origin);
            if (missed.status() != Instrument.Status.DELISTED) {
                tally.fail(listing.symbol(), reason + sessions(missed));
            } else if (missed.missedSessions().size() == Instrument.SESSIONS_TO_BELIEVE) {
                progress.say(listing.symbol() + " is taken to be delisted" + sessions(missed));
            }
        });
    }

    private Instrument publish(Listing listing, Publisher publisher, Origin origin) {
        Instrument known = ledger.knownInstrument(listing.symbol()).orElseGet(() -> Instruments.unknown(listing));
        boolean everTraded = !ledger.daily(listing.symbol()).isEmpty();
        Instrument missed = Absence.missed(known, everTraded, origin.sourceTime());
        Shipment shipment = publisher.shipment(listing.symbol(), origin);
        shipment.instrument(missed, ledger);
        shipment.await();
        return missed;
    }

    private static String sessions(Instrument missed) {
        int count = missed.missedSessions().size();
        return " (not found on " + count + (count == 1 ? " session" : " sessions") + ", of "
                + Instrument.SESSIONS_TO_BELIEVE + " that are needed to believe it)";
    }
}
