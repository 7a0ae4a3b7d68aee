package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What each fault cost, over all its runs. */
public final class FaultTable {
    private static final WrittenSection SECTION =
            new WrittenSection("<!-- faults: written by ./bellwether bench faults --write -->", "<!-- /faults -->");

    private final List<FaultRun> runs;

    public FaultTable(FaultRuns runs) {
        this.runs = runs.all();
    }

    public String markdown() {
        StringBuilder text = new StringBuilder("""
                | fault | runs | lost | added | wrong | seconds refused, median | worst |
                |---|---:|---:|---:|---:|---:|---:|
                """);
        Map<String, List<FaultRun>> byFault = new LinkedHashMap<>();
        runs.stream().sorted(Comparator.comparing(FaultRun::fault)).forEach(run -> byFault.computeIfAbsent(
                        run.fault(), fault -> new ArrayList<>())
                .add(run));
        byFault.forEach((fault, all) -> text.append(line(fault, all)));
        return text + harmed();
    }

    private static String line(String fault, List<FaultRun> all) {
        Quantiles refused =
                Quantiles.of(all.stream().map(FaultRun::refusedSeconds).toList());
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,d | %,d | %.1f | %.1f |%n",
                fault,
                all.size(),
                all.stream().mapToLong(run -> run.difference().lost()).sum(),
                all.stream().mapToLong(run -> run.difference().added()).sum(),
                all.stream().mapToLong(run -> run.difference().wrong()).sum(),
                refused.median(),
                refused.at(1));
    }

    /** The loads that differ, of which each counts against all its faults. */
    private String harmed() {
        Map<String, List<FaultRun>> loads = runs.stream()
                .filter(run -> !run.difference().isNone())
                .collect(Collectors.groupingBy(
                        run -> "seed " + run.seed() + ", load " + run.load() + " (" + run.date() + ", " + run.commit()
                                + ")",
                        LinkedHashMap::new,
                        Collectors.toList()));
        return loads.entrySet().stream()
                .map(load -> "\nDiffered: " + load.getKey() + " with "
                        + load.getValue().stream().map(FaultRun::fault).collect(Collectors.joining("; ")) + ".\n")
                .collect(Collectors.joining());
    }

    /** Puts the table in the place of the one so far; without a run that stays. */
    public void writeTo(Path document) throws IOException {
        if (runs.isEmpty()) {
            return;
        }
        String section = String.format(
                Locale.ROOT,
                "%n%n%,d runs in %,d loads from %s to %s, of %,d daily bars at most, with the seeds %s.%n%n%s%n",
                runs.size(),
                runs.stream()
                        .map(run -> run.seed() + " " + run.load())
                        .distinct()
                        .count(),
                runs.stream().map(FaultRun::date).min(Comparator.naturalOrder()).orElseThrow(),
                runs.stream().map(FaultRun::date).max(Comparator.naturalOrder()).orElseThrow(),
                runs.stream().mapToLong(FaultRun::bars).max().orElse(0),
                runs.stream()
                        .map(FaultRun::seed)
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ")),
                markdown());
        SECTION.replaceIn(document, section);
    }
}
