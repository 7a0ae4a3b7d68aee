package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/** How much memory each part needed over time. */
public final class SoakReport {
    private static final WrittenSection SECTION =
            new WrittenSection("<!-- soak: written by ./bellwether bench soak --write -->", "<!-- /soak -->");
    private static final double MEGABYTE = 1024 * 1024;
    private static final double WINDOW_MINUTES = 10;

    private final Map<String, List<MemorySample>> samples;
    private final Duration length;
    private final String load;

    /**
     * @param samples of each part, in their order
     * @param load what went on meanwhile
     */
    SoakReport(Map<String, List<MemorySample>> samples, Duration length, String load) {
        this.samples = samples;
        this.length = length;
        this.load = load;
    }

    public String markdown() {
        double minutes = length.toSeconds() / 60.0;
        double window = Math.min(WINDOW_MINUTES, minutes / 3);
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, """
                        %.0f minutes: %s. Medians of the first %.0f minutes and of the last:

                        | part | heap after collection, first | last | in memory (RSS), first | last |
                        |---|---:|---:|---:|---:|
                        """, minutes, load, window));
        samples.forEach((part, all) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %.1f MB | %.1f MB | %.0f MB | %.0f MB |%n",
                part,
                median(all, 0, window, MemorySample::live),
                median(all, minutes - window, Double.MAX_VALUE, MemorySample::live),
                median(all, 0, window, MemorySample::resident),
                median(all, minutes - window, Double.MAX_VALUE, MemorySample::resident))));
        return text.toString();
    }

    private static double median(
            List<MemorySample> samples, double from, double until, ToLongFunction<MemorySample> value) {
        return Quantiles.of(samples.stream()
                        .filter(sample -> sample.minute() >= from && sample.minute() <= until)
                        .map(sample -> value.applyAsLong(sample) / MEGABYTE)
                        .toList())
                .median();
    }

    /**
     * Puts the table in the place of the one of the last run, and draws the picture.
     *
     * @param picture an SVG file, as seen from the document
     */
    public void writeTo(Path document, String picture, String command) throws IOException {
        Files.writeString(document.resolveSibling(picture), new SoakPicture(samples).svg());
        SECTION.replaceIn(
                document,
                String.format(
                        Locale.ROOT,
                        "%n%nOn %s with `%s`: %s.%n%n%s%n![Memory of each part over time](%s)%n%n",
                        LocalDate.now(ZoneOffset.UTC),
                        command,
                        Machine.describe(),
                        markdown(),
                        picture));
    }
}
