package bellwether.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks Yahoo one cheap question, to see whether it can be the source. */
final class YahooProbe {
    private static final String DEFAULT_BASE = "https://query1.finance.yahoo.com";
    /** Yahoo refuses the default names of HTTP libraries at once. */
    private static final String DEFAULT_USER_AGENT = "Mozilla/5.0 (compatible; Bellwether/0.1)";

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final String baseUrl;
    private final String userAgent;

    YahooProbe(Map<String, String> environment) {
        this.baseUrl = environment.getOrDefault("BELLWETHER_YAHOO_URL", DEFAULT_BASE);
        this.userAgent = environment.getOrDefault("BELLWETHER_USER_AGENT", DEFAULT_USER_AGENT);
    }

    String baseUrl() {
        return baseUrl;
    }

    /** @return what stands in the way, to be read after the word "Yahoo"; nothing if it answers */
    Optional<String> obstacle() {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(baseUrl + "/v8/finance/chart/AAPL?range=1d&interval=1d"))
                    .header("User-Agent", userAgent)
                    .timeout(LIMIT)
                    .build();
            return verdict(http.send(request, BodyHandlers.ofString()));
        } catch (HttpTimeoutException e) {
            return Optional.of("does not answer within " + LIMIT.toSeconds() + " s");
        } catch (ConnectException e) {
            return Optional.of("cannot be reached");
        } catch (IOException e) {
            return Optional.of("cannot be asked: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("BELLWETHER_YAHOO_URL=" + baseUrl + " is not an address");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("was not waited for");
        }
    }

    private static Optional<String> verdict(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return Optional.of("refuses with status " + answer.statusCode());
        }
        return answer.body().stripLeading().startsWith("{\"chart\"")
                ? Optional.empty()
                : Optional.of("answers with something that is no chart");
    }
}
