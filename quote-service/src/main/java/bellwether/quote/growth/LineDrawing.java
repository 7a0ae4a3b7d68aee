package bellwether.quote.growth;

import bellwether.contract.Action;
import bellwether.quote.bar.Adjustment;
import bellwether.quote.bar.Basis;
import bellwether.quote.instrument.Listed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one instrument's line of its stored closes, all in its shares of today. */
final class LineDrawing {
    private static final String NO_PRICE = "no-price-at-reference";

    private final Listed instrument;
    private final @Nullable Basis basis;

    LineDrawing(Listed instrument, List<Action.Split> splits) {
        this.instrument = instrument;
        this.basis = splits.isEmpty() ? null : new Basis(Adjustment.ALL, splits);
    }

    GrowthView.Line line(@Nullable CloseRow base, List<CloseRow> rows, Set<Column> columns) {
        Float atBase = base == null ? null : adjusted(base);
        List<LocalDate> dates = new ArrayList<>(rows.size());
        List<@Nullable Double> growth = new ArrayList<>();
        List<Float> closes = new ArrayList<>();
        for (CloseRow row : rows) {
            Float close = adjusted(row);
            if (close != null) {
                dates.add(row.date());
                closes.add(close);
                growth.add(atBase == null ? null : percent(close, atBase));
            }
        }
        return new GrowthView.Line(
                instrument.symbol(),
                instrument.name(),
                base == null || atBase == null ? null : base.date(),
                atBase == null ? NO_PRICE : null,
                !rows.isEmpty() && !rows.getLast().finished(),
                dates,
                columns.contains(Column.GROWTH) ? growth : null,
                columns.contains(Column.CLOSE) ? closes : null);
    }

    private @Nullable Float adjusted(CloseRow row) {
        if (basis == null) {
            return row.adjustedClose();
        }
        LocalDate asOf = LocalDate.ofInstant(row.exchangeTime(), instrument.zone());
        return basis.splitFactors(row.date(), asOf).price(row.adjustedClose());
    }

    private static double percent(float close, float base) {
        return 100 * (exact(close) / exact(base) - 1);
    }

    /** The decimal that the 32 bits mean. */
    private static double exact(float price) {
        return Double.parseDouble(Float.toString(price));
    }
}
