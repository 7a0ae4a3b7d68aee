package bellwether.contract;

import java.time.Instant;
import java.util.List;
import java.util.Map;

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
 * @param sourceErrors how often the source did not answer as it should, by kind; also where it did when it was asked again
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
        int exitCode,
        Map<String, Long> sourceErrors) {
    public Run {
        failed = List.copyOf(failed);
        refused = List.copyOf(refused);
        sourceErrors = Map.copyOf(sourceErrors);
    }

    /** A run whose source answered well each time. */
    public Run(
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
        this(
                id,
                startedAt,
                finishedAt,
                source,
                marketTime,
                due,
                published,
                unchanged,
                failed,
                refused,
                exitCode,
                Map.of());
    }

    public record Failure(String symbol, String reason) {}

    /** @param slot the bar's date or start */
    public record Refusal(String symbol, String slot, String reason) {}
}
