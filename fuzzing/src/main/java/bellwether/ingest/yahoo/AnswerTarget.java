package bellwether.ingest.yahoo;

import bellwether.contract.Bar;
import bellwether.contract.InstrumentKind;
import bellwether.ingest.bars.Harvest;
import bellwether.ingest.bars.Harvester;
import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Origin;
import bellwether.ingest.source.Series;
import bellwether.reference.Listing;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Any bytes as an answer of Yahoo's: rows come of it, or a reason why none do; a bar that comes of it is sound. */
public final class AnswerTarget {
    private static final Origin ORIGIN =
            new Origin("yahoo", Instant.parse("2026-11-20T22:00:00Z"), Instant.parse("2026-11-20T22:00:01Z"));
    private static final Listing LISTING = new Listing("AAPL", "Apple", InstrumentKind.EQUITY, null, null, true);

    private AnswerTarget() {}

    public static void fuzzerTestOneInput(byte[] body) {
        result(body).ifPresent(result -> {
            harvest(ChartParser.parse("AAPL", "1d", result, ORIGIN), true);
            harvest(ChartParser.parse("AAPL", "1h", result, ORIGIN), false);
            Answer<?> unused = SparkParser.parse(result, ORIGIN);
        });
        Verdict unused = Verdict.of(404, body, ORIGIN);
    }

    private static Optional<JsonNode> result(byte[] body) {
        return Verdict.of(200, body, ORIGIN) instanceof Verdict.Done(Reply.Result(JsonNode result, Origin origin))
                ? Optional.of(result)
                : Optional.empty();
    }

    private static void harvest(Answer<Series> answer, boolean daily) {
        if (answer instanceof Answer.Fetched<Series>(Series series)) {
            Harvest<? extends Bar> harvest =
                    daily ? Harvester.daily(series, LISTING) : Harvester.hourly(series, LISTING);
            check(harvest.bars());
        }
    }

    private static void check(List<? extends Bar> bars) {
        for (Bar bar : bars) {
            Float close = bar.prices().close();
            if (close == null || !(close > 0) || close.isInfinite()) {
                throw new IllegalStateException("a bar without a sound close: " + bar);
            }
        }
    }
}
