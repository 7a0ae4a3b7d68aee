package bellwether.quote.freshness;

import bellwether.contract.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How old the stored bars are, in New York's sessions.
 *
 * @param state fresh: no session behind; late: one; stale: more, or nothing is stored
 * @param lastSession the newest session that at least half of the tracked instruments have a final bar of; null as long
 *     as there is none, like sessionsBehind
 * @param expectedSession the newest that has been over for so long that the evening's run should have loaded it
 * @param tracked active instruments
 * @param loaded those of them with a final bar
 * @param live those whose newest bar can still change
 * @param source the market that the bars come from: yahoo, simulated or replay
 * @param asOf when the newest bar was fetched
 * @param marketTime the clock that this was counted by: a replay's own, else the wall clock
 */
public record FreshnessView(
        String state,
        @Nullable LocalDate lastSession,
        LocalDate expectedSession,
        @Nullable Integer sessionsBehind,
        int tracked,
        int loaded,
        int live,
        @Nullable String source,
        @Nullable Instant asOf,
        Instant marketTime,
        @Nullable RunView lastRun) {

    enum State {
        FRESH,
        LATE,
        STALE;

        static State of(@Nullable Integer sessionsBehind) {
            if (sessionsBehind == null || sessionsBehind > 1) {
                return STALE;
            }
            return sessionsBehind == 0 ? FRESH : LATE;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param failed at most {@value #MOST} of failedCount
     * @param refused at most {@value #MOST} of refusedCount
     */
    public record RunView(
            String id,
            Instant startedAt,
            Instant finishedAt,
            String source,
            Instant marketTime,
            int due,
            long published,
            long unchanged,
            int failedCount,
            List<Run.Failure> failed,
            int refusedCount,
            List<Run.Refusal> refused,
            int exitCode) {
        static final int MOST = 100;

        static RunView of(Run run) {
            return new RunView(
                    run.id(),
                    run.startedAt(),
                    run.finishedAt(),
                    run.source(),
                    run.marketTime(),
                    run.due(),
                    run.published(),
                    run.unchanged(),
                    run.failed().size(),
                    run.failed().stream().limit(MOST).toList(),
                    run.refused().size(),
                    run.refused().stream().limit(MOST).toList(),
                    run.exitCode());
        }
    }

    /** The same but for the clock: what a change is measured by. */
    public FreshnessView atTheSameTimeAs(FreshnessView other) {
        return new FreshnessView(
                state,
                lastSession,
                expectedSession,
                sessionsBehind,
                tracked,
                loaded,
                live,
                source,
                asOf,
                other.marketTime,
                lastRun);
    }
}
