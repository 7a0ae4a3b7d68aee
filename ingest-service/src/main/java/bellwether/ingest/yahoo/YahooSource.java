package bellwether.ingest.yahoo;

import bellwether.ingest.pace.Waiting;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Glance;
import bellwether.ingest.source.MarketSource;
import bellwether.ingest.source.Origin;
import bellwether.ingest.source.Row;
import bellwether.ingest.source.Series;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Yahoo Finance, or any server that speaks as it does: chart for bars and events, spark for a glance at many. */
public final class YahooSource implements MarketSource {
    /** Yahoo's own bound; one more is an error. */
    private static final int SPARK_SYMBOLS = 20;

    /** Hours are kept for 730 days; one day is left for the source's own reckoning. */
    private static final Duration HOURLY_REACH = Duration.ofDays(729);

    private final YahooClient client;

    public YahooSource(YahooSettings settings) {
        this(settings, Waiting.REAL);
    }

    YahooSource(YahooSettings settings, Waiting waiting) {
        this.client = new YahooClient(settings, waiting);
    }

    @Override
    public String name() {
        return client.latestOrigin().map(Origin::source).orElse("yahoo");
    }

    @Override
    public Answer<Instant> clock() throws InterruptedException {
        if (client.latestOrigin().isEmpty()) {
            Reply reply = client.get("/v7/finance/spark?symbols=AAPL&range=5d&interval=1d");
            if (client.latestOrigin().isEmpty()) {
                return noAnswer(reply);
            }
        }
        return new Answer.Fetched<>(client.latestOrigin().orElseThrow().sourceTime());
    }

    @Override
    public Answer<Series> daily(String symbol, LocalDate from) throws InterruptedException {
        // A day earlier in UTC, so that the first date is whole wherever the exchange is.
        Instant start =
                from.atStartOfDay(ZoneOffset.UTC).minus(Duration.ofDays(1)).toInstant();
        return switch (chart(symbol, start, "1d", "&events=div%2Csplits")) {
            case Answer.Fetched<Series>(Series series) -> since(from, series);
            case Answer<Series> other -> other;
        };
    }

    private static Answer<Series> since(LocalDate from, Series series) {
        List<Row> rows = series.rows().stream()
                .filter(row -> row.stamp() == null
                        || !LocalDate.ofInstant(row.stamp(), series.meta().zone())
                                .isBefore(from))
                .toList();
        return rows.isEmpty()
                ? new Answer.NothingDue<>()
                : new Answer.Fetched<>(
                        new Series(series.symbol(), series.meta(), rows, series.events(), series.origin()));
    }

    @Override
    public Answer<Series> hourly(String symbol, Instant from) throws InterruptedException {
        return chart(symbol, from, "1h", "");
    }

    @Override
    public Answer<Map<String, Glance>> glance(List<String> symbols) throws InterruptedException {
        String list = encode(String.join(",", symbols));
        return switch (client.get("/v7/finance/spark?symbols=" + list + "&range=1mo&interval=1d")) {
            case Reply.Result(JsonNode result, Origin origin) -> SparkParser.parse(result, origin);
            case Reply.Error error -> refusal(error);
            case Reply.Garbled(String reason) -> new Answer.Refused<>(reason);
            case Reply.Unavailable(String reason) -> new Answer.SourceUnavailable<>(reason);
        };
    }

    @Override
    public Optional<Duration> hourlyReach() {
        return name().equals("replay") ? Optional.empty() : Optional.of(HOURLY_REACH);
    }

    @Override
    public int glanceSize() {
        return SPARK_SYMBOLS;
    }

    @Override
    public Optional<Instant> latestClock() {
        return client.latestOrigin().map(Origin::sourceTime);
    }

    @Override
    public Map<String, Long> errors() {
        return client.errors();
    }

    @Override
    public boolean isGivenUp() {
        return client.isGivenUp();
    }

    /** By explicit times, because a range as long as "max" may be answered with coarser bars. */
    private Answer<Series> chart(String symbol, Instant from, String interval, String more)
            throws InterruptedException {
        long end = client.latestOrigin()
                .map(Origin::sourceTime)
                .orElse(Instant.now())
                .plus(Duration.ofDays(2))
                .getEpochSecond();
        String path = "/v8/finance/chart/" + encode(symbol) + "?period1=" + from.getEpochSecond() + "&period2=" + end
                + "&interval=" + interval + more;
        return switch (client.get(path)) {
            case Reply.Result(JsonNode result, Origin origin) -> ChartParser.parse(symbol, interval, result, origin);
            case Reply.Error error -> refusal(error);
            case Reply.Garbled(String reason) -> new Answer.Refused<>(reason);
            case Reply.Unavailable(String reason) -> new Answer.SourceUnavailable<>(reason);
        };
    }

    private static <T> Answer<T> refusal(Reply.Error error) {
        if (error.status() == 404) {
            return new Answer.UnknownSymbol<>(error.description());
        }
        return error.description().contains("Data doesn't exist")
                ? new Answer.NothingDue<>()
                : new Answer.Refused<>(error.description());
    }

    private static <T> Answer<T> noAnswer(Reply reply) {
        return switch (reply) {
            case Reply.Garbled(String reason) -> new Answer.Refused<>(reason);
            case Reply.Unavailable(String reason) -> new Answer.SourceUnavailable<>(reason);
            case Reply.Error error -> refusal(error);
            case Reply.Result result -> throw new IllegalStateException("a result without an origin");
        };
    }

    /** Symbols hold what an address may not: ^GSPC, EURUSD=X. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
