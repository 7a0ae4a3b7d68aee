package bellwether.quote.yahoo;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a chart is to show, whatever the symbol.
 *
 * @param period1 Unix seconds, like {@code period2}; both override the range
 */
record ChartRequest(
        @Nullable Long period1,
        @Nullable Long period2,
        String range,
        Interval interval,
        boolean dividends,
        boolean splits,
        boolean adjustedClose) {
    private static final String USUAL_RANGE = "1d";

    static ChartRequest of(
            @Nullable String period1,
            @Nullable String period2,
            @Nullable String range,
            @Nullable String interval,
            @Nullable String events,
            @Nullable String includeAdjustedClose) {
        List<String> wanted = list(events);
        return new ChartRequest(
                seconds("period1", period1),
                seconds("period2", period2),
                Window.checkRange(Objects.requireNonNullElse(given(range), USUAL_RANGE)),
                Interval.parse(Objects.requireNonNullElse(given(interval), Interval.DAY.granularity())),
                wanted.stream().anyMatch(event -> event.startsWith("div")),
                wanted.stream().anyMatch(event -> event.startsWith("split")),
                !"false".equalsIgnoreCase(includeAdjustedClose));
    }

    boolean isExplicit() {
        return period1 != null || period2 != null;
    }

    /** Commas separate, and so does the bar. */
    private static List<String> list(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("[,|]"));
    }

    private static @Nullable Long seconds(String name, @Nullable String text) {
        String number = given(text);
        if (number == null) {
            return null;
        }
        try {
            return Long.valueOf(number);
        } catch (NumberFormatException e) {
            throw YahooError.badRequest("Invalid input - " + name + "=" + number + " is not a number of seconds");
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
