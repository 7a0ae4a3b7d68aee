package bellwether.quote.seasonality;

import bellwether.quote.bar.FinalBars;
import bellwether.quote.bar.FinalBars.FinalBar;
import bellwether.quote.bar.FinalBars.History;
import bellwether.quote.instrument.Listed;
import bellwether.quote.seasonality.Observations.Observation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts an instrument's final bars by month and hour, or month and weekday. */
@ApplicationScoped
class Seasonality {
    private final FinalBars finalBars;

    Seasonality(FinalBars finalBars) {
        this.finalBars = finalBars;
    }

    SeasonalityView of(Listed instrument, Rows rows, Columns columns, Measure measure) {
        History history =
                switch (columns) {
                    case HOUR -> finalBars.hourly(instrument);
                    case WEEKDAY -> finalBars.daily(instrument);
                };
        List<FinalBar> bars = history.bars();
        List<Observation> observations = Observations.of(bars, columns, measure);
        Matrix matrix = Matrix.of(observations, columns, columns.among(bars));
        return new SeasonalityView(
                instrument.symbol(),
                wireName(measure),
                measure.unit(),
                instrument.zone().getId(),
                wireName(rows),
                wireName(columns),
                Matrix.MONTHS,
                matrix.columns(),
                matrix.value(),
                matrix.count(),
                bars.isEmpty() ? null : date(bars.getFirst()),
                bars.isEmpty() ? null : date(bars.getLast()),
                history.source(),
                history.asOf(),
                history.truncated(),
                measure.formula(columns),
                bars.isEmpty() ? missing(instrument.symbol(), columns) : null);
    }

    private static @Nullable String missing(String symbol, Columns columns) {
        return switch (columns) {
            case HOUR ->
                "no final hourly bars of " + symbol + " are stored; columns=weekday is answered from its daily bars";
            case WEEKDAY -> "no final daily bars of " + symbol + " are stored";
        };
    }

    private static LocalDate date(FinalBar bar) {
        return bar.start().toLocalDate();
    }

    private static String wireName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
