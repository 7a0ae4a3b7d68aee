package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The findings of a run as a table, for people and for {@code docs/BENCHMARKS.md}. */
final class FindingTable {
    private static final List<String> HEAD = List.of("what", "ours", "ceiling", "peer", "ratio", "to reach", "reached");

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(List<Finding> more) {
        findings.addAll(more);
    }

    /** What could not be measured, and why. */
    void note(String note) {
        notes.add(note);
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        line(text, HEAD);
        text.append("|---|---:|---:|---:|---:|---:|---|\n");
        for (Finding finding : findings) {
            line(
                    text,
                    List.of(
                            finding.what(),
                            finding.ours(),
                            finding.ceiling(),
                            finding.peer(),
                            finding.ratio(),
                            finding.toReach(),
                            verdict(finding)));
        }
        notes.forEach(note -> text.append("\nNot measured: ").append(note).append(".\n"));
        return text.toString();
    }

    private static String verdict(Finding finding) {
        if (finding.toReach().equals(Finding.NONE)) {
            return Finding.NONE;
        }
        return finding.reached() ? "yes" : "no";
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /**
     * Puts the table in the place of the one of the last run.
     *
     * @param section which of the document's tables it is: bench, or bench size
     */
    void writeTo(Path document, String command, String section) throws IOException {
        String text = "\n\nMeasured on " + LocalDate.now(ZoneOffset.UTC) + " with `" + command + "`: "
                + Machine.describe() + ".\n\n" + markdown() + "\n";
        String begin = "<!-- " + section + ": written by ./bellwether " + section + " --write -->";
        new WrittenSection(begin, "<!-- /" + section + " -->").replaceIn(document, text);
    }
}
