package bellwether.ingest.yahoo;

import bellwether.ingest.source.Answer;
import bellwether.ingest.source.Event;
import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Origin;
import bellwether.ingest.source.Row;
import bellwether.ingest.source.Series;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer of {@code /v8/finance/chart}: columns that may be of unequal length, turned into rows. */
final class ChartParser {
    private ChartParser() {}

    /** @param interval that was asked for */
    static Answer<Series> parse(String symbol, String interval, JsonNode result, Origin origin) {
        JsonNode chart = result.path(0);
        JsonNode metaNode = chart.path("meta");
        Optional<Meta> meta = MetaParser.parse(metaNode, origin);
        Optional<String> objection = objection(symbol, interval, metaNode, meta);
        if (!metaNode.isObject()) {
            return new Answer.Refused<>("not a chart: no meta");
        }
        if (MetaParser.isPhantom(metaNode)) {
            return new Answer.UnknownSymbol<>("a phantom: an answer, but no instrument (ECNQUOTE)");
        }
        if (objection.isPresent()) {
            return new Answer.Refused<>(objection.get());
        }
        List<Row> rows = rows(chart);
        if (!rows.isEmpty() && !chart.path("timestamp").isArray()) {
            return new Answer.Refused<>("prices without timestamps");
        }
        Optional<String> coarse = Spacing.objection(interval, rows);
        if (coarse.isPresent()) {
            return new Answer.Refused<>(coarse.get());
        }
        return rows.isEmpty()
                ? new Answer.NothingDue<>()
                : new Answer.Fetched<>(
                        new Series(symbol, meta.orElseThrow(), rows, events(chart.path("events")), origin));
    }

    private static Optional<String> objection(String symbol, String interval, JsonNode node, Optional<Meta> meta) {
        String granularity = node.path("dataGranularity").asText(interval);
        String answered = node.path("symbol").asText(symbol);
        if (meta.isEmpty()) {
            return Optional.of("no time zone of the exchange");
        }
        if (!answered.equalsIgnoreCase(symbol)) {
            return Optional.of("asked for " + symbol + ", got " + answered);
        }
        // 60m is another name of 1h.
        return granularity.replace("60m", "1h").equals(interval)
                ? Optional.empty()
                : Optional.of("asked for bars of " + interval + ", got " + granularity);
    }

    /** As many rows as the longest column: what a column lacks is missing in the row, the stamp too. */
    private static List<Row> rows(JsonNode chart) {
        JsonNode stamps = chart.path("timestamp");
        JsonNode quote = chart.path("indicators").path("quote").path(0);
        JsonNode adjusted = chart.path("indicators").path("adjclose").path(0).path("adjclose");
        int size = Math.max(stamps.size(), adjusted.size());
        for (String column : List.of("open", "high", "low", "close", "volume")) {
            size = Math.max(size, quote.path(column).size());
        }
        JsonNode opens = quote.path("open");
        JsonNode highs = quote.path("high");
        JsonNode lows = quote.path("low");
        JsonNode closes = quote.path("close");
        JsonNode volumes = quote.path("volume");
        List<Row> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(new Row(
                    MetaParser.instant(stamps.get(i)),
                    MetaParser.number(opens.get(i)),
                    MetaParser.number(highs.get(i)),
                    MetaParser.number(lows.get(i)),
                    MetaParser.number(closes.get(i)),
                    MetaParser.number(adjusted.get(i)),
                    MetaParser.number(volumes.get(i))));
        }
        return rows;
    }

    /** Keyed by the bar's stamp; the date inside is the true one. */
    private static List<Event> events(JsonNode events) {
        List<Event> found = new ArrayList<>();
        for (JsonNode split : events.path("splits")) {
            Instant at = MetaParser.instant(split.path("date"));
            if (at != null) {
                found.add(new Event.Split(
                        at, MetaParser.number(split.path("numerator")), MetaParser.number(split.path("denominator"))));
            }
        }
        for (JsonNode dividend : events.path("dividends")) {
            Instant at = MetaParser.instant(dividend.path("date"));
            if (at != null) {
                found.add(new Event.Dividend(at, MetaParser.number(dividend.path("amount"))));
            }
        }
        return found;
    }
}
