package bellwether.ingest.yahoo;

import bellwether.ingest.source.Meta;
import bellwether.ingest.source.Origin;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code meta} of chart and spark, and the odd ways in which numbers are written beside it. */
final class MetaParser {
    /** An instrument type that stands for none: the answer to some symbols that don't exist. */
    private static final String PHANTOM = "ECNQUOTE";

    private static final long EARLIEST = Instant.parse("1800-01-01T00:00:00Z").getEpochSecond();
    private static final long LATEST = Instant.parse("9000-01-01T00:00:00Z").getEpochSecond();

    private MetaParser() {}

    /** Empty if there is no time zone, without which no stamp is a date. */
    static Optional<Meta> parse(JsonNode meta, Origin origin) {
        Instant latestTrade = instant(meta.path("regularMarketTime"));
        return zone(meta)
                .map(zone -> new Meta(
                        name(meta),
                        text(meta, "currency"),
                        text(meta, "instrumentType"),
                        text(meta, "exchangeName"),
                        text(meta, "fullExchangeName"),
                        zone,
                        instant(meta.path("firstTradeDate")),
                        latestTrade == null || latestTrade.isAfter(origin.sourceTime())
                                ? origin.sourceTime()
                                : latestTrade,
                        period(meta.path("currentTradingPeriod").path("regular")),
                        decimals(meta.path("priceHint"))));
    }

    static boolean isPhantom(JsonNode meta) {
        return meta.path("instrumentType").asText("").equals(PHANTOM);
    }

    /** A number, also in quotes; NaN and Infinity as such, anything else unreadable as NaN; null for null. */
    static @Nullable Double number(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        try {
            return node.isTextual() ? Double.valueOf(node.textValue().strip()) : Double.valueOf(Double.NaN);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Unix seconds; null if they are none, or no date with four digits. */
    static @Nullable Instant instant(@Nullable JsonNode node) {
        if (node == null || !node.isNumber() || !node.canConvertToLong()) {
            return null;
        }
        long seconds = node.longValue();
        return seconds < EARLIEST || seconds > LATEST ? null : Instant.ofEpochSecond(seconds);
    }

    static @Nullable String text(JsonNode node, String member) {
        String text = node.path(member).asText("").strip();
        return text.isEmpty() || node.path(member).isNull() ? null : text;
    }

    private static @Nullable String name(JsonNode meta) {
        String longName = text(meta, "longName");
        return longName == null ? text(meta, "shortName") : longName;
    }

    private static Optional<ZoneId> zone(JsonNode meta) {
        try {
            return Optional.ofNullable(text(meta, "exchangeTimezoneName")).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Meta.@Nullable Period period(JsonNode regular) {
        Instant start = instant(regular.path("start"));
        Instant end = instant(regular.path("end"));
        return start == null || end == null ? null : new Meta.Period(start, end);
    }

    private static int decimals(JsonNode priceHint) {
        return Math.clamp(priceHint.asInt(2), 0, 8);
    }
}
