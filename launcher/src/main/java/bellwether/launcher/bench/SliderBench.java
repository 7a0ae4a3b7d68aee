package bellwether.launcher.bench;

import bellwether.launcher.browser.Chromium;
import bellwether.launcher.browser.Picture;
import bellwether.launcher.browser.Visit;
import bellwether.launcher.process.StartFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Drags the slider of the growth page with a mouse, from the first session to the last, and measures each frame in the
 * browser: the time from one to the next, and how long the page's thread was busy with it, from the event until all is
 * handed on for painting.
 */
public final class SliderBench implements Bench {
    private static final int SYMBOLS = 20;
    private static final double FRAME_MILLIS = 16.7;

    /** The browser blurs its clock by that much: of an idle page's frames, too, one in twenty seems to take 16.8 ms. */
    private static final double CLOCK_MILLIS = 0.1;

    /**
     * Frames by their start as the browser gives it; the work is over when a message after the frame arrives. The page's
     * own listeners, and what they put off until they are done, run between the two for input.
     */
    private static final String RECORD = """
            window.frames = []; window.work = []; window.rebasing = [];
            { let began = null; const channel = new MessageChannel();
              channel.port1.onmessage = () => { if (began !== null) work.push(performance.now() - began); began = null; };
              addEventListener('pointermove', () => began ??= performance.now(), true);
              let input = 0;
              addEventListener('input', () => input = performance.now(), true);
              addEventListener('input', () => rebasing.push(performance.now() - input));
              const frame = (now) => { frames.push(now); channel.port2.postMessage(0); requestAnimationFrame(frame); };
              requestAnimationFrame(frame); }
            0""";

    private static final String SLIDER = """
            (() => { const slider = document.querySelector('.reference-slider input[type=range]');
              const { left, width, top, height } = slider.getBoundingClientRect();
              return { left, width, y: top + height / 2, last: Number(slider.max) }; })()""";

    private static final double MOST_SCRIPT_MILLIS = 4;

    /**
     * What the browser measured, in milliseconds.
     *
     * @param gaps from frame to frame
     * @param work how long the page's thread was busy with a frame
     * @param rebasing how long the page's script ran after a move
     */
    private record Drag(int sessions, double[] gaps, double[] work, double[] rebasing) {}

    @Override
    public List<Finding> run(Yard yard) throws Exception {
        Drag drag = drag(yard.stack().web());
        double[] sorted = drag.rebasing().clone();
        Arrays.sort(sorted);
        return List.of(Finding.below(
                String.format(
                        Locale.ROOT,
                        "script of re-basing %d symbols x %,d sessions in the page, 95 of 100 moves",
                        SYMBOLS,
                        drag.sessions()),
                quantile(sorted, 0.95),
                "ms",
                MOST_SCRIPT_MILLIS));
    }

    /** @return a table with a line for each figure */
    public static String table(String web) throws IOException, InterruptedException {
        return table(drag(web));
    }

    private static Drag drag(String web) throws IOException, InterruptedException {
        String address = web + "/index?symbols=" + String.join(",", symbols(web));
        try (Chromium browser = Chromium.open();
                Visit visit = browser.visit(new Picture("slider", address, 1440, 900, false))) {
            JsonNode slider = visit.evaluate(SLIDER);
            int last = slider.path("last").asInt();
            double y = slider.path("y").asDouble();
            double left = slider.path("left").asDouble();
            double width = slider.path("width").asDouble();
            visit.mouse("mouseMoved", left + 8, y);
            visit.mouse("mousePressed", left + 8, y);
            visit.evaluate(RECORD);
            for (int session = 0; session <= last; session++) {
                visit.mouse("mouseMoved", left + 8 + (width - 16) * session / last, y);
            }
            visit.mouse("mouseReleased", left + width - 8, y);
            return drag(last + 1, visit);
        }
    }

    private static Drag drag(int sessions, Visit visit) throws IOException, InterruptedException {
        double[] starts = numbers(visit.evaluate("frames"));
        double[] gaps = new double[Math.max(0, starts.length - 1)];
        for (int i = 0; i < gaps.length; i++) {
            // The browser's clock counts in tenths of a millisecond.
            gaps[i] = Math.round(10 * (starts[i + 1] - starts[i])) / 10.0;
        }
        return new Drag(sessions, gaps, numbers(visit.evaluate("work")), numbers(visit.evaluate("rebasing")));
    }

    private static String table(Drag drag) {
        double[] gaps = drag.gaps();
        long inTime = Arrays.stream(gaps)
                .filter(gap -> Math.round(10 * (gap - FRAME_MILLIS - CLOCK_MILLIS)) <= 0)
                .count();
        return String.format(
                        Locale.ROOT,
                        "slider: %d symbols, %,d sessions, %,d frames, %.1f %% of them within %.1f ± %.1f ms%n",
                        SYMBOLS,
                        drag.sessions(),
                        gaps.length,
                        100.0 * inTime / Math.max(1, gaps.length),
                        FRAME_MILLIS,
                        CLOCK_MILLIS)
                + String.format(
                        Locale.ROOT, "%-32s %8s %8s %8s %8s%n", "milliseconds", "median", "95 %", "99 %", "most")
                + line("from frame to frame", gaps)
                + line("busy with a frame", drag.work())
                + line("script after a move", drag.rebasing());
    }

    private static String line(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%-32s %8.1f %8.1f %8.1f %8.1f%n",
                what,
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                quantile(sorted, 0.99),
                quantile(sorted, 1));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static List<String> symbols(String web) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(
                            HttpRequest.newBuilder(URI.create(web + "/api/v1/symbols?limit=200"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            List<String> symbols = StreamSupport.stream(
                            new ObjectMapper().readTree(answer).path("symbols").spliterator(), false)
                    .filter(symbol -> symbol.path("kind").asText().equals("equity"))
                    .map(symbol -> symbol.path("symbol").asText())
                    .limit(SYMBOLS)
                    .collect(Collectors.toList());
            if (symbols.size() < SYMBOLS) {
                throw new StartFailure("the benchmark needs " + SYMBOLS + " shares, not " + symbols.size());
            }
            return symbols;
        }
    }
}
