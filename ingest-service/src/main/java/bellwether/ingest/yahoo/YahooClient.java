package bellwether.ingest.yahoo;

import bellwether.ingest.pace.CircuitBreaker;
import bellwether.ingest.pace.RateLimiter;
import bellwether.ingest.pace.RetryAfter;
import bellwether.ingest.pace.Trouble;
import bellwether.ingest.pace.Waiting;
import bellwether.ingest.source.Origin;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Asks Yahoo: at one pace for all requests, again where that may help, and not at all once it is given up. */
final class YahooClient {
    private final YahooSettings settings;
    private final Waiting waiting;
    private final RateLimiter limiter;
    private final CircuitBreaker breaker;
    private final Semaphore underWay;
    private final HttpClient http;
    private final Map<String, Long> errors = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Origin>> latest = new AtomicReference<>(Optional.empty());

    YahooClient(YahooSettings settings, Waiting waiting) {
        this.settings = settings;
        this.waiting = waiting;
        this.limiter = RateLimiter.of(settings.requestsPerSecond(), waiting);
        this.breaker = new CircuitBreaker(settings.pause(), waiting);
        this.underWay = new Semaphore(settings.atOnce());
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Of the latest answer that could be understood. */
    Optional<Origin> latestOrigin() {
        return latest.get();
    }

    boolean isGivenUp() {
        return breaker.isGivenUp();
    }

    /** Of each kind, how many attempts came to nothing: those of requests that were answered in the end, too. */
    Map<String, Long> errors() {
        return Map.copyOf(errors);
    }

    /** @param path with its query, encoded */
    Reply get(String path) throws InterruptedException {
        Verdict.Retry last =
                new Verdict.Retry(Trouble.UNREACHABLE, SourceError.UNREACHABLE, "given up after earlier failures");
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            awaitTurn();
            if (breaker.isGivenUp()) {
                return new Reply.Unavailable(last.reason());
            }
            URI base = settings.bases().get((attempt - 1) % settings.bases().size());
            switch (attempt(URI.create(base + path))) {
                case Verdict.Done(Reply reply) -> {
                    return reply;
                }
                case Verdict.Retry retry -> {
                    errors.merge(retry.error().wireName(), 1L, Long::sum);
                    last = retry;
                }
            }
            if (last.trouble() == Trouble.FAILING && attempt < settings.attempts()) {
                waiting.pause(settings.retry().after(attempt));
            }
        }
        return last.garbled() ? new Reply.Garbled(last.reason()) : new Reply.Unavailable(last.reason());
    }

    private void awaitTurn() throws InterruptedException {
        do {
            breaker.await();
            limiter.acquire();
        } while (breaker.remaining().isPositive());
    }

    private Verdict attempt(URI uri) throws InterruptedException {
        underWay.acquire();
        Instant sentAt = waiting.now();
        try {
            HttpResponse<byte[]> response = exchange(uri);
            Origin origin = origin(response);
            Verdict verdict = Verdict.of(response.statusCode(), response.body(), origin);
            note(verdict, sentAt, origin, response);
            return verdict;
        } catch (IOException e) {
            Trouble trouble = e instanceof ConnectException ? Trouble.UNREACHABLE : Trouble.FAILING;
            breaker.failed(trouble, sentAt, Optional.empty());
            return new Verdict.Retry(trouble, errorOf(e), reason(e));
        } finally {
            underWay.release();
        }
    }

    private void note(Verdict verdict, Instant sentAt, Origin origin, HttpResponse<byte[]> response) {
        switch (verdict) {
            case Verdict.Done done -> {
                latest.set(Optional.of(origin));
                breaker.succeeded(sentAt);
            }
            case Verdict.Retry retry ->
                breaker.failed(
                        retry.trouble(),
                        sentAt,
                        response.headers()
                                .firstValue("Retry-After")
                                .flatMap(value -> RetryAfter.parse(value, origin.sourceTime())));
        }
    }

    /** The whole answer in time: the JDK's own time limit ends where the body begins. */
    private HttpResponse<byte[]> exchange(URI uri) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("User-Agent", settings.userAgent())
                .header("Accept", "application/json,text/plain,*/*")
                .version(uri.getScheme().equals("https") ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), settings.largestBody()));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + settings.timeout().toSeconds() + " s", e);
        } finally {
            answer.cancel(true);
        }
    }

    private Origin origin(HttpResponse<?> response) {
        Instant now = waiting.now().truncatedTo(ChronoUnit.MILLIS);
        String source = response.headers().firstValue("X-Bellwether-Market").orElse("yahoo");
        return new Origin(
                source,
                response.headers().firstValue("Date").flatMap(YahooClient::date).orElse(now),
                now);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static SourceError errorOf(IOException e) {
        return switch (e) {
            case ConnectException unreachable -> SourceError.UNREACHABLE;
            case HttpTimeoutException late -> SourceError.TIMEOUT;
            case IOException late when late.getCause() instanceof TimeoutException -> SourceError.TIMEOUT;
            case IOException broken -> SourceError.CONNECTION;
        };
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e instanceof ConnectException
                ? "no connection"
                : message == null ? e.getClass().getSimpleName() : message;
    }
}
