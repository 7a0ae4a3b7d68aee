package bellwether.launcher.browser;

import bellwether.launcher.process.Ending;
import bellwether.launcher.process.StartFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chromium without a window, led over its DevTools protocol. Its own command for screenshots waits for the network to
 * fall silent, which a page that listens to events never lets happen.
 */
public final class Chromium implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final Duration PAGE_LIMIT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final String ANNOUNCEMENT = "DevTools listening on ";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** Rows, a drawing or a text are there, and nothing says that it is still loading. */
    private static final String IS_COMPLETE = """
            document.readyState === 'complete' && document.fonts.status === 'loaded'
              && document.querySelector('.provenance')?.dataset.state !== undefined
              && document.querySelector('main :is(tbody tr:not(.blank), canvas, svg, dl, pre, .document)') !== null
              && document.querySelector('[aria-busy=true]') === null""";

    private final Process process;
    private final Path profile;
    private final DevTools devTools;

    private Chromium(Process process, Path profile, DevTools devTools) {
        this.process = process;
        this.profile = profile;
        this.devTools = devTools;
    }

    /** @throws StartFailure if there is no browser on this machine, or it doesn't start */
    public static Chromium open() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("bellwether-chromium");
        List<String> command = new ArrayList<>(List.of(executable(), "--remote-debugging-port=0"));
        command.add("--user-data-dir=" + profile);
        command.addAll(List.of(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "about:blank"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new Chromium(process, profile, DevTools.connect(address(process)));
    }

    private static String executable() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(() -> new StartFailure("no Chromium found; on Debian: apt-get install chromium"));
    }

    private static URI address(Process process) throws IOException {
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(ANNOUNCEMENT)) {
                return URI.create(line.substring(ANNOUNCEMENT.length()).strip());
            }
        }
        throw new StartFailure("Chromium ended before it could be used");
    }

    /**
     * @return a PNG
     * @throws StartFailure if the page has not come together within a minute
     */
    public byte[] take(Picture picture) throws IOException, InterruptedException {
        try (Visit visit = visit(picture)) {
            // The chart draws in the next frame.
            Thread.sleep(Duration.ofMillis(500));
            JsonNode shot = visit.call("Page.captureScreenshot", Map.of("format", "png"));
            return Base64.getDecoder().decode(text(shot, "data"));
        }
    }

    /**
     * Shows a page.
     *
     * @throws StartFailure if it has not come together within a minute
     */
    public Visit visit(Picture picture) throws IOException, InterruptedException {
        String target = text(devTools.call(null, "Target.createTarget", Map.of("url", "about:blank")), "targetId");
        String session = text(
                devTools.call(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true)), "sessionId");
        devTools.call(session, "Emulation.setDeviceMetricsOverride", metrics(picture));
        devTools.call(session, "Emulation.setLocaleOverride", Map.of("locale", "en-GB"));
        devTools.call(
                session,
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", picture.dark() ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        devTools.call(session, "Page.navigate", Map.of("url", picture.address()));
        awaitComplete(session, picture);
        return new Visit(devTools, target, session);
    }

    private static Map<String, Object> metrics(Picture picture) {
        return Map.of("width", picture.width(), "height", picture.height(), "deviceScaleFactor", 1, "mobile", false);
    }

    private void awaitComplete(String session, Picture picture) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PAGE_LIMIT.toNanos();
        while (!isComplete(session)) {
            if (System.nanoTime() > deadline) {
                throw new StartFailure(picture.address() + " does not come together in the browser");
            }
            Thread.sleep(GLANCE);
        }
    }

    private boolean isComplete(String session) throws IOException, InterruptedException {
        JsonNode answer = devTools.call(session, "Runtime.evaluate", Map.of("expression", IS_COMPLETE));
        return answer.path("result").path("value").asBoolean(false);
    }

    private static String text(JsonNode node, String member) {
        return Optional.of(node.path(member).asText())
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new StartFailure("Chromium answers without " + member + ": " + node));
    }

    @Override
    public void close() throws IOException {
        devTools.close();
        Ending.of(process.toHandle()).within(STOP_LIMIT);
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(File::delete);
        }
    }
}
