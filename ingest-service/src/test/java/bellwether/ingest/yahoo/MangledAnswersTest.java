package bellwether.ingest.yahoo;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.contract.Bar;
import bellwether.contract.Prices;
import bellwether.contract.json.ActionCodec;
import bellwether.contract.json.InstrumentCodec;
import bellwether.ingest.SharedFolder;
import bellwether.ingest.bars.Harvest;
import bellwether.ingest.bars.Harvester;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Origin;
import bellwether.ingest.source.Series;
import bellwether.reference.Listing;
import bellwether.reference.Universe;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Answers with members dropped, renamed, of another type, cut off and blown up: each ends as bars, as nothing due, or as
 * a refusal with its reason, and no bar is impossible. The seeds are fixed; a failure names its own.
 */
class MangledAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2025-12-17T23:00:00Z");
    private static final int SEEDS = 3_000;

    /** Ten sessions of a share with a split and a dividend. */
    private static final String SAMPLE = """
            {"chart":{"result":[{"meta":{"currency":"USD","symbol":"AAPL","exchangeName":"NMS",
            "fullExchangeName":"NasdaqGS","instrumentType":"EQUITY","firstTradeDate":345479400,
            "regularMarketTime":1599249602,"gmtoffset":-14400,"timezone":"EDT",
            "exchangeTimezoneName":"America/New_York","priceHint":2,"longName":"Apple Inc.",
            "currentTradingPeriod":{"regular":{"timezone":"EDT","start":1599226200,"end":1599249600}},
            "dataGranularity":"1d","range":""},
            "timestamp":[1598275800,1598362200,1598448600,1598535000,1598621400,1598880600,1598967000,1599053400,1599139800,1599226200],
            "events":{"dividends":{"1598621400":{"amount":0.205,"date":1598621400}},
            "splits":{"1598880600":{"date":1598880600,"numerator":4,"denominator":1,"splitRatio":"4:1"}}},
            "indicators":{"quote":[{"open":[128.69,124.69,126.17,127.14,126.01,127.58,132.75,137.58,126.90,120.06],
            "high":[128.78,125.17,126.99,127.48,126.44,131.0,134.80,137.97,128.83,123.70],
            "low":[123.93,123.05,125.08,123.83,124.57,126.0,130.53,127.0,120.5,110.88],
            "close":[125.85,124.82,126.52,125.01,124.80,129.03,134.17,131.39,120.87,120.95],
            "volume":[345937600,211495600,163022400,155552400,187151600,225702700,151948100,200119000,257599600,332607200]}],
            "adjclose":[{"adjclose":[123.62,122.60,124.27,122.79,122.58,126.74,131.79,129.06,118.72,118.80]}]}}],"error":null}}
            """;

    @Test
    void whatever_becomes_of_an_answer_it_ends_in_order() throws Exception {
        JsonNode sample = JSON.readTree(SAMPLE);
        assertThat(outcome(bytes(sample), 200)).startsWith("10 bars");
        Set<String> outcomes = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            outcomes.add(kind(mangled(sample, seed)));
        }
        assertThat(outcomes).contains("bars", "nothing due", "unknown", "refused", "asked again");
    }

    @Test
    void whatever_becomes_of_a_recording_it_ends_in_order() throws Exception {
        Path root = SharedFolder.require("yahoo-recordings");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            JsonNode recording = JSON.readTree(Files.readAllBytes(file));
            for (int seed = 0; seed < (Files.size(file) > 50_000 ? 5 : 60); seed++) {
                assertThat(kind(mangled(recording, seed)))
                        .as(file + ", seed " + seed)
                        .isNotBlank();
            }
        }
    }

    @Test
    void an_answer_that_is_cut_off_is_asked_for_again() {
        byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
        for (int length = 1; length < whole.length - 3; length += 7) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThat(outcome(part, 200)).as("cut at " + length).startsWith("asked again: malformed answer");
        }
    }

    private static byte[] mangled(JsonNode answer, int seed) throws IOException {
        Random random = new Random(seed);
        JsonNode copy = answer.deepCopy();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            Mangling.mangle(copy, random);
        }
        return bytes(copy);
    }

    private static byte[] bytes(JsonNode node) throws IOException {
        return JSON.writeValueAsBytes(node);
    }

    private static String kind(byte[] body) {
        String outcome = outcome(body, 200);
        if (outcome.contains(" bars")) {
            return "bars";
        }
        int colon = outcome.indexOf(':');
        return colon < 0 ? outcome : outcome.substring(0, colon);
    }

    private static String outcome(byte[] body, int status) {
        Origin origin = new Origin("yahoo", NOW, NOW);
        return switch (Verdict.of(status, body, origin)) {
            case Verdict.Retry(var trouble, var error, String reason) -> named("asked again", reason);
            case Verdict.Done(Reply.Error(int code, String description)) -> named("refused", description);
            case Verdict.Done(Reply.Garbled(String reason)) -> named("refused", reason);
            case Verdict.Done(Reply.Unavailable(String reason)) -> named("refused", reason);
            case Verdict.Done(Reply.Result(JsonNode result, Origin at)) -> {
                assertThat(SparkParser.parse(result, at)).isNotNull();
                String hours = outcome(ChartParser.parse(symbol(result), "1h", result, at), false);
                String days = outcome(ChartParser.parse(symbol(result), "1d", result, at), true);
                yield days.startsWith("refused: asked for bars of 1d") ? hours : days;
            }
        };
    }

    private static String symbol(JsonNode result) {
        String symbol = result.path(0).path("meta").path("symbol").asText("AAPL");
        return symbol.isBlank() ? "AAPL" : symbol;
    }

    private static String outcome(Answer<Series> answer, boolean daily) {
        return switch (answer) {
            case Answer.Fetched<Series>(Series series) -> {
                Listing listing = Universe.parse(new StringReader("symbol\nAAPL\n"))
                        .listings()
                        .getFirst();
                Harvest<?> harvest = daily ? Harvester.daily(series, listing) : Harvester.hourly(series, listing);
                check(harvest);
                yield harvest.bars().size() + " bars, " + harvest.refused().size() + " refused";
            }
            case Answer.NothingDue<Series> nothing -> "nothing due";
            case Answer.UnknownSymbol<Series>(String reason) -> named("unknown", reason);
            case Answer.Refused<Series>(String reason) -> named("refused", reason);
            case Answer.SourceUnavailable<Series>(String reason) -> named("refused", reason);
        };
    }

    private static String named(String kind, String reason) {
        assertThat(reason).isNotBlank();
        return kind + ": " + reason;
    }

    private static void check(Harvest<?> harvest) {
        Set<String> slots = new HashSet<>();
        for (Bar bar : harvest.bars()) {
            assertThat(slots.add(bar.slot())).as(bar.key()).isTrue();
            assertThat(isPossible(bar.prices())).as(bar.toString()).isTrue();
        }
        assertThat(harvest.refused()).allMatch(row -> !row.reason().isBlank());
        harvest.refused().forEach(row -> {
            try {
                assertThat(JSON.readTree(row.bytes())).isInstanceOf(ObjectNode.class);
            } catch (IOException e) {
                throw new AssertionError(row.received(), e);
            }
        });
        assertThat(new InstrumentCodec().write(harvest.instrument())).isNotEmpty();
        harvest.actions()
                .forEach(action -> assertThat(new ActionCodec().write(action)).isNotEmpty());
    }

    private static boolean isPossible(Prices prices) {
        Float close = prices.close();
        return close != null
                && Stream.of(prices.open(), prices.high(), prices.low(), close, prices.adjustedClose())
                        .filter(Objects::nonNull)
                        .allMatch(price -> Float.isFinite(price) && price > 0)
                && (prices.high() == null || prices.high() >= close)
                && (prices.low() == null || prices.low() <= close)
                && (prices.volume() == null || prices.volume() >= 0);
    }
}
