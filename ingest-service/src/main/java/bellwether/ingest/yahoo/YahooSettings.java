package bellwether.ingest.yahoo;

import bellwether.ingest.pace.Backoff;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How Yahoo is asked.
 *
 * @param bases base addresses that give the same answers; a retry goes to the next one
 * @param userAgent those of plain HTTP clients are refused
 * @param requestsPerSecond 0: no limit
 * @param atOnce the most requests under way
 * @param attempts of one request, the first included
 * @param retry how long one request waits after an error of its own
 * @param pause how long all wait after the source turned one away
 * @param timeout of one attempt, its body included
 * @param largestBody bytes; all of the longest history is about 3 MB
 */
public record YahooSettings(
        List<URI> bases,
        String userAgent,
        double requestsPerSecond,
        int atOnce,
        int attempts,
        Backoff retry,
        Backoff pause,
        Duration timeout,
        long largestBody) {
    private static final List<URI> YAHOO =
            List.of(URI.create("https://query1.finance.yahoo.com"), URI.create("https://query2.finance.yahoo.com"));
    private static final String USER_AGENT = "Mozilla/5.0 (compatible; Bellwether/0.1)";
    private static final int ATTEMPTS = 8;
    private static final long LARGEST_BODY = 32 << 20;

    public YahooSettings {
        bases = List.copyOf(bases);
    }

    /**
     * @param url one base address in place of Yahoo's own, or several with commas between
     * @param rate requests a second; 0 for no limit, which is the default for a server on this machine
     * @throws IllegalArgumentException if one of them makes no sense; the message says which
     */
    public static YahooSettings of(Optional<String> url, Optional<String> rate, Optional<String> userAgent) {
        List<URI> bases = url.map(YahooSettings::bases).orElse(YAHOO);
        boolean near = bases.stream().allMatch(YahooSettings::isThisMachine);
        double requestsPerSecond = rate.map(YahooSettings::rate).orElse(near ? 0.0 : 1.0);
        String agent = userAgent.orElse(USER_AGENT);
        return near || requestsPerSecond == 0
                ? ownServer(bases, agent, requestsPerSecond)
                : yahoo(bases, agent, requestsPerSecond);
    }

    /** Penalties last from 3 to 15 minutes and more, so pauses grow to 5 minutes. */
    private static YahooSettings yahoo(List<URI> bases, String agent, double rate) {
        Backoff retry = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(30));
        Backoff pause = new Backoff(Duration.ofSeconds(4), Duration.ofMinutes(5));
        return new YahooSettings(bases, agent, rate, 4, ATTEMPTS, retry, pause, Duration.ofSeconds(30), LARGEST_BODY);
    }

    private static YahooSettings ownServer(List<URI> bases, String agent, double rate) {
        Backoff retry = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(2));
        Backoff pause = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
        return new YahooSettings(bases, agent, rate, 16, ATTEMPTS, retry, pause, Duration.ofSeconds(30), LARGEST_BODY);
    }

    private static List<URI> bases(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(YahooSettings::base)
                .toList();
    }

    private static URI base(String text) {
        URI uri = URI.create(text.replaceAll("/+$", ""));
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null) {
            throw new IllegalArgumentException("not an http address: " + text);
        }
        return uri;
    }

    private static double rate(String text) {
        double rate;
        try {
            rate = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number of requests a second: " + text, e);
        }
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("not a number of requests a second: " + text);
        }
        return rate;
    }

    private static boolean isThisMachine(URI base) {
        String host = base.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
