package bellwether.ingest.run;

import bellwether.contract.Run;
import bellwether.ingest.ledger.Ledger;
import bellwether.ingest.ledger.LedgerReader;
import bellwether.ingest.plan.Absence;
import bellwether.ingest.plan.HourlyPlanner;
import bellwether.ingest.plan.Planner;
import bellwether.ingest.publish.Publisher;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.MarketSource;
import bellwether.ingest.source.Origin;
import bellwether.ingest.trace.TracedSource;
import bellwether.ingest.trace.Traces;
import bellwether.reference.Listing;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.common.KafkaException;

/** One run: what is stored, what is due, fetch, publish, and the record of it all. */
final class IngestRun {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** A record has to stay well below the broker's 1 MB; the dead letters have all of them. */
    private static final int LISTED = 2_000;

    private final MarketSource source;
    private final LedgerReader ledgerReader;
    private final Publisher publisher;
    private final Progress progress;
    private final Clock clock;
    private final Traces traces;
    private final Tally tally = new Tally();
    private final Instant startedAt;

    IngestRun(
            MarketSource source,
            LedgerReader ledgerReader,
            Publisher publisher,
            Progress progress,
            Clock clock,
            Traces traces) {
        this.source = new TracedSource(source, traces);
        this.ledgerReader = ledgerReader;
        this.publisher = publisher;
        this.progress = progress;
        this.clock = clock;
        this.traces = traces;
        this.startedAt = now();
    }

    /**
     * @param named whether each was named by hand: then those are asked for too that are believed to be delisted
     * @param wholeHistory fetch everything again, whatever is stored
     * @throws KafkaException if Kafka can't be reached or doesn't store what is sent
     */
    Run execute(List<Listing> listings, boolean named, History history, History hourlyHistory, boolean wholeHistory)
            throws InterruptedException {
        Ledger ledger = ledgerReader.read();
        return switch (source.clock()) {
            case Answer.Fetched<Instant>(Instant now) -> {
                LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
                Planner planner = new Planner(ledger, history.before(today));
                Instant hourlyStart =
                        hourlyHistory.before(today).atStartOfDay(ZoneOffset.UTC).toInstant();
                Instant oldest = source.hourlyReach().map(now::minus).orElse(Instant.MIN);
                HourlyPlanner hourly = new HourlyPlanner(ledger, hourlyStart, oldest);
                List<Listing> asked = named ? listings : awake(listings, ledger, now);
                List<Assignment> assignments =
                        new Survey(source, ledger, planner, hourly, wholeHistory, progress).assignments(asked);
                NotFound notFound = new NotFound(ledger, tally);
                work(assignments, new SymbolIngest(source, ledger, planner, hourly, publisher, tally, notFound));
                notFound.settle(asked.size(), source, publisher, progress, clock);
                yield end(assignments.size());
            }
            case Answer.NothingDue<Instant> nothing -> end(0);
            case Answer.UnknownSymbol<Instant>(String reason) -> unavailable(listings, reason);
            case Answer.Refused<Instant>(String reason) -> unavailable(listings, reason);
            case Answer.SourceUnavailable<Instant>(String reason) -> unavailable(listings, reason);
        };
    }

    private static List<Listing> awake(List<Listing> listings, Ledger ledger, Instant now) {
        return listings.stream()
                .filter(listing -> ledger.knownInstrument(listing.symbol())
                        .filter(known -> Absence.rests(known, now))
                        .isEmpty())
                .toList();
    }

    private void work(List<Assignment> assignments, SymbolIngest ingest) throws InterruptedException {
        progress.begin(assignments.size());
        Together.each(assignments, assignment -> {
            traces.symbol(assignment.listing().symbol(), () -> ingest.run(assignment));
            progress.step(publisher.published());
        });
    }

    private Run unavailable(List<Listing> listings, String reason) {
        listings.forEach(listing -> tally.fail(listing.symbol(), reason));
        return end(listings.size());
    }

    private Run end(int due) {
        Instant marketTime = source.latestClock().orElseGet(this::now);
        List<Run.Refusal> refused = tally.refused();
        Run run = new Run(
                ID.format(startedAt)
                        + "-"
                        + Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000)),
                startedAt,
                now(),
                source.name(),
                marketTime,
                due,
                publisher.published(),
                tally.unchanged(),
                tally.failed(),
                refused.subList(0, Math.min(refused.size(), LISTED)),
                exitCode(),
                source.errors());
        publisher.publish(run, new Origin(run.source(), marketTime, run.finishedAt()));
        return run;
    }

    private int exitCode() {
        if (source.isGivenUp() || source.latestClock().isEmpty()) {
            return ExitCode.UNREACHABLE;
        }
        return tally.failed().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
