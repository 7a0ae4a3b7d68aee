package bellwether.ingest.run;

import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.plan.Due;
import bellwether.ingest.plan.HourlyPlanner;
import bellwether.ingest.plan.Planner;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Glance;
import bellwether.ingest.source.MarketSource;
import bellwether.reference.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what is due for each symbol: a glance at the source for those that are stored already. */
final class Survey {
    private final MarketSource source;
    private final Ledger ledger;
    private final Planner planner;
    private final HourlyPlanner hourlyPlanner;
    private final boolean wholeHistory;
    private final Progress progress;

    Survey(
            MarketSource source,
            Ledger ledger,
            Planner planner,
            HourlyPlanner hourlyPlanner,
            boolean wholeHistory,
            Progress progress) {
        this.source = source;
        this.ledger = ledger;
        this.planner = planner;
        this.hourlyPlanner = hourlyPlanner;
        this.wholeHistory = wholeHistory;
        this.progress = progress;
    }

    /** In the order of the listings. */
    List<Assignment> assignments(List<Listing> listings) throws InterruptedException {
        Map<String, Due> due = Together.map(batches(listings), this::due);
        return listings.stream()
                .map(listing -> assignment(listing, due.getOrDefault(listing.symbol(), new Due.Nothing())))
                .filter(assignment -> !assignment.isEmpty())
                .toList();
    }

    private Assignment assignment(Listing listing, Due daily) {
        boolean hourly = listing.hourly() || !ledger.hourly(listing.symbol()).isEmpty();
        return new Assignment(
                listing, daily, hourly ? hourlyPlanner.hourly(listing.symbol(), daily) : Optional.empty());
    }

    private List<List<String>> batches(List<Listing> listings) {
        List<String> symbols = listings.stream().map(Listing::symbol).toList();
        List<List<String>> batches = new ArrayList<>();
        List<String> stored = symbols.stream().filter(this::needsGlance).toList();
        for (int i = 0; i < stored.size(); i += source.glanceSize()) {
            batches.add(stored.subList(i, Math.min(i + source.glanceSize(), stored.size())));
        }
        symbols.stream().filter(symbol -> !needsGlance(symbol)).map(List::of).forEach(batches::add);
        return batches;
    }

    private boolean needsGlance(String symbol) {
        return !wholeHistory && planner.needsGlance(symbol);
    }

    private Map<String, Due> due(List<String> symbols) throws InterruptedException {
        Map<String, Due> due = new HashMap<>();
        if (!needsGlance(symbols.getFirst())) {
            symbols.forEach(symbol -> due.put(symbol, planner.whole(symbol)));
            return due;
        }
        Map<String, Glance> glances = glances(symbols);
        symbols.forEach(symbol -> due.put(symbol, planner.daily(symbol, glances.get(symbol))));
        return due;
    }

    private Map<String, Glance> glances(List<String> symbols) throws InterruptedException {
        return switch (source.glance(symbols)) {
            case Answer.Fetched<Map<String, Glance>>(Map<String, Glance> glances) -> glances;
            case Answer.NothingDue<Map<String, Glance>> nothing -> Map.of();
            case Answer.UnknownSymbol<Map<String, Glance>>(String reason) -> oneByOne(symbols, reason);
            case Answer.Refused<Map<String, Glance>>(String reason) -> oneByOne(symbols, reason);
            case Answer.SourceUnavailable<Map<String, Glance>>(String reason) -> oneByOne(symbols, reason);
        };
    }

    private Map<String, Glance> oneByOne(List<String> symbols, String reason) {
        if (!source.isGivenUp()) {
            progress.say("No overview of " + symbols.size() + " symbols (" + reason + "): asking for each of them");
        }
        return Map.of();
    }
}
