package bellwether.quote.yahoo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One figure of all bars. */
final class Column {
    private Column() {}

    static <T> List<@Nullable T> of(List<Candle> bars, Function<Candle, @Nullable T> figure) {
        List<@Nullable T> column = new ArrayList<>(bars.size());
        for (Candle bar : bars) {
            column.add(figure.apply(bar));
        }
        return column;
    }

    /** As charts have it: 164.32 is 164.32000732421875. */
    static List<@Nullable Double> widened(List<Candle> bars, Function<Candle, @Nullable Float> price) {
        return of(bars, bar -> {
            Float value = price.apply(bar);
            return value == null ? null : Double.valueOf(value.doubleValue());
        });
    }
}
