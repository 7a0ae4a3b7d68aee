package bellwether.quote.yahoo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored bar and what it is in an answer. */
record Dated(BarRow row, Candle candle) {
    LocalDate date() {
        return candle.date();
    }

    static List<Candle> candles(List<Dated> bars) {
        return bars.stream().map(Dated::candle).toList();
    }

    /** The last of them that has a close, and is stamped before that; null if there is none. */
    static @Nullable Dated lastBefore(List<Dated> bars, long stamp) {
        for (Dated bar : bars.reversed()) {
            if (bar.candle.stamp() < stamp && bar.candle.close() != null) {
                return bar;
            }
        }
        return null;
    }
}
