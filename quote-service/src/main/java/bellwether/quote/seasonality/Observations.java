package bellwether.quote.seasonality;

import bellwether.quote.bar.FinalBars.FinalBar;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each bar contributes to its cell. */
final class Observations {
    private Observations() {}

    /** One figure, and the bar that it was observed in. */
    record Observation(FinalBar bar, double figure) {
        LocalDateTime start() {
            return bar.start();
        }
    }

    /** A bar that lacks what the figure is made of contributes nothing. */
    static List<Observation> of(List<FinalBar> bars, Columns columns, Measure measure) {
        List<Observation> observations = new ArrayList<>(bars.size());
        @Nullable FinalBar before = null;
        for (FinalBar bar : bars) {
            @Nullable
            Double figure =
                    switch (measure) {
                        case VOLUME -> bar.volume() == null ? null : Double.valueOf(bar.volume());
                        case RETURN -> change(base(bar, before, columns), bar.close());
                    };
            if (figure != null) {
                observations.add(new Observation(bar, figure));
            }
            before = bar.close() == null ? before : bar;
        }
        return observations;
    }

    /** The price that the bar's close is compared with; {@code before} is the last bar with a close. */
    private static @Nullable Double base(FinalBar bar, @Nullable FinalBar before, Columns columns) {
        return switch (columns) {
            case WEEKDAY -> before == null ? null : before.close();
            case HOUR -> before != null && isSameSession(before, bar) ? before.close() : bar.open();
        };
    }

    private static boolean isSameSession(FinalBar one, FinalBar other) {
        return one.start().toLocalDate().equals(other.start().toLocalDate());
    }

    private static @Nullable Double change(@Nullable Double base, @Nullable Double close) {
        return base == null || close == null || base <= 0 ? null : Double.valueOf(100 * (close / base - 1));
    }
}
