package bellwether.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks a running stack for all that its pages ask for, so often that the busy methods stand out. */
final class Rehearsal {
    private static final int TIMES = 40;

    private static final List<String> PATHS = List.of(
            "/",
            "/q/openapi",
            "/api/v1/movers?limit=10",
            "/api/v1/movers?period=month&universe=equity",
            "/api/v1/movers/map?universe=equity&limit=50",
            "/api/v1/bars/AAPL",
            "/api/v1/bars/AAPL?interval=week&adjustment=all",
            "/api/v1/bars/AAPL?interval=hour",
            "/api/v1/index?symbols=AAPL,MSFT,AMZN",
            "/api/v1/seasonality/AAPL?columns=weekday",
            "/api/v1/symbols?query=a&limit=20",
            "/api/v1/symbols/AAPL",
            "/api/v1/actions/AAPL",
            "/api/v1/world",
            "/api/v1/freshness");

    private final String web;

    Rehearsal(String web) {
        this.web = web;
    }

    void play() throws InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int time = 0; time < TIMES; time++) {
                for (String path : PATHS) {
                    HttpRequest request = HttpRequest.newBuilder(URI.create(web + path))
                            .header("Accept-Encoding", time % 2 == 0 ? "gzip" : "identity")
                            .timeout(Duration.ofSeconds(10))
                            .build();
                    http.send(request, BodyHandlers.discarding());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the stack of the training does not answer", e);
        }
    }
}
