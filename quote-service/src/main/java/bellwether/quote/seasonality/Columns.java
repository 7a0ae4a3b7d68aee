package bellwether.quote.seasonality;

import bellwether.quote.bar.FinalBars.FinalBar;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;

/** What the columns of the matrix are. */
enum Columns {
    /** The hour in which an hourly bar starts, 0 to 23, by the exchange's clock. */
    HOUR,
    /** The session's weekday, 1 (Monday) to 7. */
    WEEKDAY;

    int of(FinalBar bar) {
        return switch (this) {
            case HOUR -> bar.start().getHour();
            case WEEKDAY -> bar.start().getDayOfWeek().getValue();
        };
    }

    /** All columns from the first to the last that has a bar; the working week is always whole. None without bars. */
    List<Integer> among(List<FinalBar> bars) {
        if (bars.isEmpty()) {
            return List.of();
        }
        int first = bars.stream().mapToInt(this::of).min().getAsInt();
        int last = bars.stream().mapToInt(this::of).max().getAsInt();
        return switch (this) {
            case HOUR -> IntStream.rangeClosed(first, last).boxed().toList();
            case WEEKDAY ->
                IntStream.rangeClosed(1, Math.max(last, DayOfWeek.FRIDAY.getValue()))
                        .boxed()
                        .toList();
        };
    }
}
