package bellwether.contract;

import java.time.Instant;
import java.util.List;

/**
 * One ingest run: the value of {@link Topics#RUNS}.
 *
 * @param source the market that was asked: yahoo, simulated or replay
 * @param marketTime the source's own clock at the end of the run: in a replay the past
 * @param due symbols that had something to fetch
 * @param published records sent to the topics
 * @param unchanged bars fetched again and found as they were published before
 * @param failed symbols that could not be fetched
 * @param refused bars that the source sent and that were not published; each is in the dead letters
 * @param exitCode of the process, as the contract lists them
 */
public record Run(
        String id,
        Instant startedAt,
        Instant finishedAt,
        String source,
        Instant marketTime,
        int due,
        long published,
        long unchanged,
        List<Failure> failed,
        List<Refusal> refused,
        int exitCode) {
    public Run {
        failed = List.copyOf(failed);
        refused = List.copyOf(refused);
    }

    public record Failure(String symbol, String reason) {}

    /** @param slot the bar's date or start */
    public record Refusal(String symbol, String slot, String reason) {}
}
