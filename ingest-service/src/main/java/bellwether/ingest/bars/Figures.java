package bellwether.ingest.bars;

import bellwether.contract.Prices;
import bellwether.ingest.source.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules that a row's figures must keep to be a bar. What is missing, but for the close, may be missing. */
final class Figures {
    private Figures() {}

    /** Why the row can't be a bar, in words; empty if it can. */
    static Optional<String> objection(Row row) {
        if (row.close() == null) {
            return Optional.of("no close");
        }
        return price("open", row.open())
                .or(() -> price("high", row.high()))
                .or(() -> price("low", row.low()))
                .or(() -> price("close", row.close()))
                .or(() -> price("adjusted close", row.adjustedClose()))
                .or(() -> volume(row.volume()))
                .or(() -> contradiction(prices(row)));
    }

    /** Only for rows without an {@link #objection}. */
    static Prices prices(Row row) {
        return new Prices(
                price(row.open()),
                price(row.high()),
                price(row.low()),
                price(row.close()),
                price(row.adjustedClose()),
                row.volume() == null ? null : Math.round(row.volume()));
    }

    /** The source has 32-bit floats and writes them as doubles: narrowing gives them back. */
    private static @Nullable Float price(@Nullable Double value) {
        return value == null ? null : value.floatValue();
    }

    private static Optional<String> price(String name, @Nullable Double value) {
        if (value == null) {
            return Optional.empty();
        }
        float price = value.floatValue();
        return Float.isFinite(price) && price > 0 ? Optional.empty() : Optional.of(name + " is " + value);
    }

    private static Optional<String> volume(@Nullable Double value) {
        return value == null || (value >= 0 && value < Long.MAX_VALUE)
                ? Optional.empty()
                : Optional.of("volume is " + value);
    }

    private static Optional<String> contradiction(Prices prices) {
        return above("low", prices.low(), "open", prices.open())
                .or(() -> above("low", prices.low(), "close", prices.close()))
                .or(() -> above("low", prices.low(), "high", prices.high()))
                .or(() -> above("open", prices.open(), "high", prices.high()))
                .or(() -> above("close", prices.close(), "high", prices.high()));
    }

    private static Optional<String> above(
            String lesserName, @Nullable Float lesser, String greaterName, @Nullable Float greater) {
        return lesser == null || greater == null || lesser <= greater
                ? Optional.empty()
                : Optional.of(lesserName + " " + lesser + " is above " + greaterName + " " + greater);
    }
}
