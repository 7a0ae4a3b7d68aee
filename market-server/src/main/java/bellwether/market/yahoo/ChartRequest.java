package bellwether.market.yahoo;

import io.vertx.core.MultiMap;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a chart is to show, whatever the symbol.
 *
 * @param indicators the columns wanted; empty for all
 */
record ChartRequest(
        @Nullable String period1,
        @Nullable String period2,
        @Nullable String range,
        Interval interval,
        boolean dividends,
        boolean splits,
        boolean adjustedClose,
        boolean prePost,
        boolean timestamps,
        Set<String> indicators) {

    static ChartRequest parse(MultiMap query) throws YahooError {
        List<String> events = list(query.get("events"));
        String interval = query.get("interval");
        return new ChartRequest(
                query.get("period1"),
                query.get("period2"),
                query.get("range"),
                Interval.parse(interval == null ? "1d" : interval),
                events.stream().anyMatch(event -> event.startsWith("div")),
                events.stream().anyMatch(event -> event.startsWith("split")),
                !"false".equals(query.get("includeAdjustedClose")),
                "true".equals(query.get("includePrePost")),
                !"false".equals(query.get("includeTimestamps")),
                list(query.get("indicators")).stream().collect(Collectors.toUnmodifiableSet()));
    }

    boolean wants(String column) {
        return indicators.isEmpty() || indicators.contains(column);
    }

    /** Commas separate, and so does the bar. */
    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("[,|]"));
    }
}
