package bellwether.ingest.run;

import bellwether.contract.Run;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a run has come to, in words: failures and refusals by name, and a summary as the last line. */
final class Report {
    /** When more fail, they mostly fail for one reason; the run's record names them all. */
    private static final int NAMED = 50;

    private Report() {}

    static void print(Run run, PrintStream out) {
        List<Run.Failure> failed = run.failed();
        failed.stream()
                .limit(NAMED)
                .map(failure -> "Failed: " + failure.symbol() + ": " + failure.reason())
                .forEach(out::println);
        printRest(failed.size(), "failed", out);
        List<Run.Refusal> refused = run.refused();
        refused.stream()
                .limit(NAMED)
                .map(refusal -> "Refused: " + refusal.symbol() + " " + refusal.slot() + ": " + refusal.reason())
                .forEach(out::println);
        printRest(refused.size(), "refused", out);
        out.println(summary(run));
    }

    private static void printRest(int count, String what, PrintStream out) {
        if (count > NAMED) {
            out.println("and " + (count - NAMED) + " more " + what + ", all in the record of the run");
        }
    }

    static String summary(Run run) {
        double seconds = Duration.between(run.startedAt(), run.finishedAt()).toMillis() / 1000.0;
        return String.format(
                Locale.ROOT,
                "Run %s from %s: due %,d, published %,d, unchanged %,d, failed %,d, refused %,d, %.1f s",
                run.id(),
                run.source(),
                run.due(),
                run.published(),
                run.unchanged(),
                run.failed().size(),
                run.refused().size(),
                seconds);
    }
}
