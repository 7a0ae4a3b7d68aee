package bellwether.ingest.stream;

import bellwether.ingest.yahoo.YahooSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Where the streamer is, and which market speaks there.
 *
 * @param base in place of Yahoo's own streamer: the address that serves all of Yahoo's paths
 */
record Marketplace(Optional<URI> base, String userAgent) {
    private static final URI YAHOO = URI.create("wss://streamer.finance.yahoo.com/?version=2");
    private static final String SOMETHING_SMALL = "/v1/finance/search?q=A&quotesCount=1&newsCount=0";
    private static final Duration LIMIT = Duration.ofSeconds(10);

    static Marketplace of(Optional<String> url, YahooSettings settings) {
        return new Marketplace(url.map(given -> settings.bases().getFirst()), settings.userAgent());
    }

    /**
     * @param source yahoo, simulated or replay
     * @param ahead how far the market's clock is ahead of ours: of a replay it is years behind
     */
    record Identity(String source, Duration ahead) {}

    URI streamer() {
        return base.map(address -> URI.create(address.toString().replaceFirst("^http", "ws") + "/?version=2"))
                .orElse(YAHOO);
    }

    /** Yahoo itself is not asked; another address says by a header which market it plays, and its time. */
    Identity identity(HttpClient http) throws IOException, InterruptedException {
        if (base.isEmpty()) {
            return new Identity("yahoo", Duration.ZERO);
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(base.get() + SOMETHING_SMALL))
                .header("User-Agent", userAgent)
                .timeout(LIMIT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
            throw new IOException(base.get() + " answers " + answer.statusCode());
        }
        Instant now = Instant.now();
        Duration ahead = answer.headers()
                .firstValue("Date")
                .flatMap(Marketplace::instant)
                .map(theirs -> Duration.between(now, theirs))
                .orElse(Duration.ZERO);
        return new Identity(answer.headers().firstValue("X-Bellwether-Market").orElse("yahoo"), ahead);
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
