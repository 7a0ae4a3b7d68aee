package bellwether.contract;

import org.jspecify.annotations.Nullable;

/**
 * The figures of one bar, per share in the instrument's currency. A missing figure is null, never 0.
 *
 * @param open split-adjusted as of the fetch, like high, low and close
 * @param adjustedClose close adjusted for splits and dividends as of the fetch; daily bars only
 * @param volume shares, split-adjusted
 */
public record Prices(
        @Nullable Float open,
        @Nullable Float high,
        @Nullable Float low,
        @Nullable Float close,
        @Nullable Float adjustedClose,
        @Nullable Long volume) {}
