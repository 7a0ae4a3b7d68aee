package bellwether.ingest.source;

import java.time.Instant;

/**
 * Where and when an answer was given.
 *
 * @param source yahoo, simulated or replay
 * @param sourceTime the source's own clock; of a replay in the past
 * @param fetchedAt our clock
 */
public record Origin(String source, Instant sourceTime, Instant fetchedAt) {}
