package bellwether.ingest.run;

import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.ingest.bars.Harvest;
import bellwether.ingest.bars.Harvester;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.plan.Due;
import bellwether.ingest.plan.HourlyPlanner;
import bellwether.ingest.plan.Planner;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.publish.Revisions;
import bellwether.ingest.publish.Shipment;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.MarketSource;
import bellwether.ingest.source.Series;
import bellwether.reference.Listing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Fetches and publishes what is due for one symbol. */
final class SymbolIngest {
    private final MarketSource source;
    private final Ledger ledger;
    private final Planner planner;
    private final HourlyPlanner hourlyPlanner;
    private final Publisher publisher;
    private final Tally tally;
    private final NotFound notFound;

    SymbolIngest(
            MarketSource source,
            Ledger ledger,
            Planner planner,
            HourlyPlanner hourlyPlanner,
            Publisher publisher,
            Tally tally,
            NotFound notFound) {
        this.source = source;
        this.ledger = ledger;
        this.planner = planner;
        this.hourlyPlanner = hourlyPlanner;
        this.publisher = publisher;
        this.tally = tally;
        this.notFound = notFound;
    }

    void run(Assignment assignment) throws InterruptedException {
        Listing listing = assignment.listing();
        Optional<Harvest<DailyBar>> daily =
                switch (assignment.daily()) {
                    case Due.Nothing nothing -> Optional.empty();
                    case Due.Whole(LocalDate from) -> daily(listing, from);
                    case Due.Since(LocalDate from) -> since(listing, from);
                };
        daily.ifPresent(this::publishDaily);
        if (assignment.hourlyFrom().isPresent() && !notFound.has(listing)) {
            hourlySince(listing, assignment.hourlyFrom().get()).ifPresent(this::publishHourly);
        }
    }

    /** Some answers tell that the whole history is needed: to replace it, or to judge what is odd by what is around it. */
    private Optional<Harvest<DailyBar>> since(Listing listing, LocalDate from) throws InterruptedException {
        Optional<Harvest<DailyBar>> recent = daily(listing, from);
        boolean needsWhole = recent.filter(harvest -> harvest.hasDoubts() || isRewritten(harvest))
                .isPresent();
        return needsWhole ? daily(listing, planner.whole(listing.symbol()).from()) : recent;
    }

    /** An event that is not stored yet has rewritten all prices before it; so may one that the source lists nowhere. */
    private boolean isRewritten(Harvest<DailyBar> recent) {
        return recent.actions().stream().anyMatch(action -> Shipment.isNew(action, ledger))
                || planner.isRewritten(recent.bars());
    }

    private Optional<Harvest<HourlyBar>> hourlySince(Listing listing, Instant from) throws InterruptedException {
        Instant whole = hourlyPlanner.whole(listing.symbol());
        Optional<Harvest<HourlyBar>> recent = hourly(listing, from);
        boolean needsWhole =
                whole.isBefore(from) && recent.filter(Harvest::hasDoubts).isPresent();
        return needsWhole ? hourly(listing, whole) : recent;
    }

    private Optional<Harvest<DailyBar>> daily(Listing listing, LocalDate from) throws InterruptedException {
        Answer<Series> answer = source.daily(listing.symbol(), from);
        if (answer instanceof Answer.UnknownSymbol<Series>(String reason)) {
            notFound.add(listing, "unknown symbol: " + reason);
            return Optional.empty();
        }
        return fetched(listing, answer).map(series -> Harvester.daily(series, listing));
    }

    private Optional<Harvest<HourlyBar>> hourly(Listing listing, Instant from) throws InterruptedException {
        return fetched(listing, source.hourly(listing.symbol(), from)).map(series -> Harvester.hourly(series, listing));
    }

    private Optional<Series> fetched(Listing listing, Answer<Series> answer) {
        return switch (answer) {
            case Answer.Fetched<Series>(Series series) -> Optional.of(series);
            case Answer.NothingDue<Series> nothing -> Optional.empty();
            case Answer.UnknownSymbol<Series>(String reason) -> failed(listing, "unknown symbol: " + reason);
            case Answer.Refused<Series>(String reason) -> failed(listing, reason);
            case Answer.SourceUnavailable<Series>(String reason) -> failed(listing, reason);
        };
    }

    private Optional<Series> failed(Listing listing, String reason) {
        tally.fail(listing.symbol(), reason);
        return Optional.empty();
    }

    /**
     * The actions go before all bars, so that who reads both knows a split before the first bar on its basis. The last
     * bar goes when all else is stored: a run that is cut off leaves a symbol of which the next run sees that something
     * is due, and by the bars that are adjusted otherwise, what.
     */
    private void publishDaily(Harvest<DailyBar> harvest) {
        String symbol = harvest.instrument().symbol();
        Revisions<DailyBar> revisions =
                Revisions.of(harvest.bars(), ledger.daily(symbol), slot -> ledger.isFinalDaily(symbol, slot));
        List<Revisions.Revised<DailyBar>> bars = revisions.bars();
        int last = Math.max(bars.size() - 1, 0);
        Shipment shipment = publisher.shipment(symbol, harvest.origin());
        shipment.instrument(harvest.instrument(), ledger);
        shipment.refused(harvest.refused(), ledger);
        shipment.actions(harvest.actions(), ledger);
        shipment.await();
        shipment.daily(bars.subList(0, last));
        shipment.await();
        shipment.daily(bars.subList(last, bars.size()));
        shipment.await();
        tally.addUnchanged(revisions.unchanged());
        tally.refuse(harvest.refused());
    }

    private void publishHourly(Harvest<HourlyBar> harvest) {
        String symbol = harvest.instrument().symbol();
        Revisions<HourlyBar> revisions =
                Revisions.of(harvest.bars(), ledger.hourly(symbol), slot -> ledger.isFinalHourly(symbol, slot));
        Shipment shipment = publisher.shipment(symbol, harvest.origin());
        shipment.refused(harvest.refused(), ledger);
        shipment.hourly(revisions.bars());
        shipment.await();
        tally.addUnchanged(revisions.unchanged());
        tally.refuse(harvest.refused());
    }
}
