package bellwether.ingest.yahoo;

import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Glance;
import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answer of {@code /v7/finance/spark}: the latest closes of several symbols. */
final class SparkParser {
    private SparkParser() {}

    static Answer<Map<String, Glance>> parse(JsonNode result, Origin origin) {
        if (!result.isArray()) {
            return new Answer.Refused<>("not a spark: the result is no list");
        }
        Map<String, Glance> glances = new HashMap<>();
        for (JsonNode entry : result) {
            String symbol = entry.path("symbol").asText("");
            JsonNode response = entry.path("response").path(0);
            // An entry that can't be used is as if it were left out: its chart will say why.
            Optional<Meta> meta = MetaParser.parse(response.path("meta"), origin);
            if (meta.isPresent() && !symbol.isEmpty() && !MetaParser.isPhantom(response.path("meta"))) {
                glances.put(symbol, new Glance(symbol, meta.get(), closes(response, meta.get()), origin));
            }
        }
        return new Answer.Fetched<>(glances);
    }

    private static TreeMap<LocalDate, Double> closes(JsonNode response, Meta meta) {
        JsonNode stamps = response.path("timestamp");
        JsonNode prices = response.path("indicators").path("quote").path(0).path("close");
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        for (int i = 0; i < stamps.size(); i++) {
            Instant stamp = MetaParser.instant(stamps.get(i));
            @Nullable Double close = MetaParser.number(prices.get(i));
            if (stamp != null && close != null && Double.isFinite(close)) {
                // A live row may follow the session's own: the later one is newer.
                closes.put(LocalDate.ofInstant(stamp, meta.zone()), close);
            }
        }
        return closes;
    }
}
