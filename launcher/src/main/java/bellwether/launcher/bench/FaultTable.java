package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each fault cost, over all its runs. */
public final class FaultTable {
    private static final WrittenSection SECTION =
            new WrittenSection("<!-- faults: written by ./bellwether bench faults --write -->", "<!-- /faults -->");

    private final long seed;
    private final Map<String, List<Run>> runs = new LinkedHashMap<>();
    private long bars;

    FaultTable(long seed) {
        this.seed = seed;
    }

    private record Run(StoredFacts.Difference difference, int ingests, double refusedSeconds) {}

    void loaded(long count) {
        this.bars = count;
    }

    void add(Fault fault, DisturbedLoad.Outcome outcome, StoredFacts.Difference difference) {
        runs.computeIfAbsent(fault.name(), name -> new ArrayList<>())
                .add(new Run(difference, outcome.runs(), outcome.refusedSeconds()));
    }

    /** Whether each run ended with the facts of the undisturbed one. */
    public boolean isUnharmed() {
        return runs.values().stream().flatMap(List::stream).allMatch(run -> run.difference()
                .isNone());
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("""
                | fault | runs | lost | added | wrong | ingest runs, most | seconds refused, median | worst |
                |---|---:|---:|---:|---:|---:|---:|---:|
                """);
        runs.forEach((fault, all) -> text.append(line(fault, all)));
        return text.toString();
    }

    private static String line(String fault, List<Run> all) {
        Quantiles refused = Quantiles.of(all.stream().map(Run::refusedSeconds).toList());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,d | %,d | %d | %.1f | %.1f |%n",
                fault,
                all.size(),
                all.stream().mapToLong(run -> run.difference().lost()).sum(),
                all.stream().mapToLong(run -> run.difference().added()).sum(),
                all.stream().mapToLong(run -> run.difference().wrong()).sum(),
                all.stream().mapToInt(Run::ingests).max().orElse(0),
                refused.median(),
                refused.at(1));
    }

    /** Puts the table in the place of the one of the last run. */
    public void writeTo(Path document, String command) throws IOException {
        String section = String.format(
                Locale.ROOT,
                "%n%nOn %s with `%s`, seed %d, %,d daily bars a load: %s.%n%n%s%n",
                LocalDate.now(ZoneOffset.UTC),
                command,
                seed,
                bars,
                Machine.describe(),
                markdown());
        SECTION.replaceIn(document, section);
    }
}
