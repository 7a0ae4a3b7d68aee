package bellwether.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A market that can be asked for bars. Safe for use by many threads at once; a call waits for its turn and retries by
 * itself, so an answer other than {@link Answer.Fetched} is the last word of this run.
 */
public interface MarketSource {
    /** Where the figures come from: yahoo, simulated or replay. Known for certain once the source has answered. */
    String name();

    /** Asks for the source's clock, if no answer has told it yet. */
    Answer<Instant> clock() throws InterruptedException;

    /** The source's own clock as of its latest answer; empty if there has been none. */
    Optional<Instant> latestClock();

    /** Daily bars and events of the exchange's dates from {@code from} up to now. */
    Answer<Series> daily(String symbol, LocalDate from) throws InterruptedException;

    /** How far back hourly bars may be asked for; empty: as far as there are any. */
    Optional<Duration> hourlyReach();

    /** Hourly bars that start at {@code from} or later. */
    Answer<Series> hourly(String symbol, Instant from) throws InterruptedException;

    /**
     * The closes of about the last month for up to {@link #glanceSize()} symbols. Symbols that the source does not know
     * are left out.
     */
    Answer<Map<String, Glance>> glance(List<String> symbols) throws InterruptedException;

    /** The most symbols of one {@link #glance}. */
    int glanceSize();

    /** Whether the source is given up for this run: it is not asked again. */
    boolean isGivenUp();

    /**
     * How often it did not answer as it should, by kind of error (see {@code sourceErrors} of a run's record); also where it
     * did when it was asked again.
     */
    Map<String, Long> errors();
}
