package bellwether.launcher.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Two panels, one above the other: heap after collection and resident memory, a line for each part. */
final class SoakPicture {
    private static final List<String> COLOURS = List.of("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00");
    private static final double MEGABYTE = 1024 * 1024;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 250;
    private static final int LEFT = 60;
    private static final int PLOT = 680;
    private static final int TOP = 30;
    private static final int STEPS = 4;

    private final Map<String, List<MemorySample>> samples;
    private final double minutes;

    /** @param samples of each part, at least one */
    SoakPicture(Map<String, List<MemorySample>> samples) {
        this.samples = samples;
        this.minutes = samples.values().stream()
                .mapToDouble(all -> all.getLast().minute())
                .max()
                .orElse(1);
    }

    String svg() {
        return String.format(
                Locale.ROOT,
                """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                        <rect width="100%%" height="100%%" fill="#ffffff"/>
                        %s%s</svg>
                        """,
                WIDTH,
                2 * (HEIGHT + 2 * TOP),
                panel("Heap after collection, MB", 0, MemorySample::live),
                panel("In memory (RSS), MB", HEIGHT + 2 * TOP, MemorySample::resident));
    }

    private String panel(String title, int y, ToLongFunction<MemorySample> value) {
        double most = samples.values().stream()
                .flatMap(List::stream)
                .mapToDouble(sample -> value.applyAsLong(sample) / MEGABYTE)
                .max()
                .orElse(1);
        double top = Math.ceil(most / 100) * 100;
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "<g transform=\"translate(%d %d)\">%n<text y=\"-10\" font-weight=\"bold\">%s</text>%n",
                LEFT,
                y + TOP,
                title));
        for (int step = 0; step <= STEPS; step++) {
            text.append(grid(step / (double) STEPS, top));
        }
        int number = 0;
        for (Map.Entry<String, List<MemorySample>> part : samples.entrySet()) {
            text.append(line(part.getKey(), part.getValue(), value, top, number++));
        }
        return text.append("</g>\n").toString();
    }

    /** A line across with its value, and one down with its minute. */
    private String grid(double share, double top) {
        double y = HEIGHT * (1 - share);
        return String.format(Locale.ROOT, """
                        <path d="M0 %.1fH%d" stroke="#d0d0d0"/><text x="-8" y="%.1f" text-anchor="end" fill="#555555">%.0f</text>
                        <text x="%.1f" y="%d" text-anchor="middle" fill="#555555">%.0f min</text>
                        """, y, PLOT, y + 4, top * share, PLOT * share, HEIGHT + 18, minutes * share);
    }

    private String line(
            String part, List<MemorySample> all, ToLongFunction<MemorySample> value, double top, int number) {
        String points = all.stream()
                .map(sample -> String.format(
                        Locale.ROOT,
                        "%.1f,%.1f",
                        PLOT * sample.minute() / minutes,
                        HEIGHT * (1 - value.applyAsLong(sample) / MEGABYTE / top)))
                .collect(Collectors.joining(" "));
        String colour = COLOURS.get(number % COLOURS.size());
        return String.format(
                Locale.ROOT,
                """
                        <polyline points="%s" fill="none" stroke="%s" stroke-width="1.5"/>
                        <path d="M%d %dh20" stroke="%s" stroke-width="3"/><text x="%d" y="%d">%s</text>
                        """,
                points,
                colour,
                PLOT + 20,
                20 + 22 * number,
                colour,
                PLOT + 46,
                24 + 22 * number,
                part);
    }
}
