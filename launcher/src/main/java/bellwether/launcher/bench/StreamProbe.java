package bellwether.launcher.bench;

import bellwether.contract.DailyBar;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One reader of the event stream, that notes when it was told which close. */
final class StreamProbe implements AutoCloseable {
    private static final Pattern CLOSE = Pattern.compile("\"close\":([0-9.]+)");

    private final Map<Float, Long> seen = new ConcurrentHashMap<>();
    private final HttpClient http;
    private final BufferedReader lines;

    private StreamProbe(HttpClient http, BufferedReader lines) {
        this.http = http;
        this.lines = lines;
        Thread.ofPlatform().daemon().start(this::read);
    }

    static StreamProbe open(String web, String symbol) throws IOException, InterruptedException {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(web + "/api/v1/stream?symbols=" + symbol))
                        .build(),
                BodyHandlers.ofInputStream());
        return new StreamProbe(http, new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8)));
    }

    private void read() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher close = CLOSE.matcher(line);
                if (line.startsWith("data:") && close.find()) {
                    seen.putIfAbsent(Float.valueOf(close.group(1)), System.nanoTime());
                }
            }
        } catch (IOException e) {
            // The stream ends with the measurement.
        }
    }

    /** @return when the close was told, by the nanosecond clock */
    long awaitClose(DailyBar bar) throws InterruptedException {
        Deadline deadline = Deadline.of("an event of " + bar.key(), Duration.ofSeconds(30));
        while (true) {
            Long at = seen.get(bar.prices().close());
            if (at != null) {
                return at;
            }
            deadline.pause(1);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
