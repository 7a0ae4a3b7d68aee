package bellwether.ingest.bars;

import bellwether.contract.InstrumentKind;
import bellwether.ingest.source.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a row right that is a hundred times too high or too low, or a part of it is: where a sound row before it and one
 * after it agree with each other and, once it is divided or multiplied, with all of its prices.
 *
 * @param kind coins do trade at a hundredfold for a moment: theirs are refused
 */
record HundredfoldRepair(InstrumentKind kind) {
    /** Prices of neighbouring sessions that are no further apart agree. */
    private static final double AGREE = 1.25;
    /** Below it the smallest step of a price is a large part of it, and a hundredfold may be true. */
    private static final double SMALLEST = 0.1;

    private static final String UNSURE =
            "about a hundred times or a hundredth of the prices around it, and not surely by ";

    /** Repaired or refused. */
    Judged of(Judged judged, Row before, Row after) {
        double reference = price(before.close());
        if (kind == InstrumentKind.CRYPTO) {
            return judged.refused(UNSURE + "an error: a coin may have traded so");
        }
        if (!agree(reference, price(after.close()))) {
            return judged.refused(UNSURE + "a hundred: these differ too");
        }
        if (reference < SMALLEST) {
            return judged.refused(UNSURE + "an error: so low a price may do that");
        }
        return new Attempt(judged.row(), before, after).repaired(judged);
    }

    private static boolean agree(double one, double other) {
        return one <= other * AGREE && other <= one * AGREE;
    }

    private static double price(@Nullable Double value) {
        return value == null ? Double.NaN : Double.parseDouble(Float.toString(value.floatValue()));
    }

    /** One row on its way, with the names of what had to be changed. */
    private static final class Attempt {
        private final Row row;
        private final Row before;
        private final Row after;
        private final List<String> changed = new ArrayList<>();
        private int direction;
        private boolean isCertain = true;

        Attempt(Row row, Row before, Row after) {
            this.row = row;
            this.before = before;
            this.after = after;
        }

        Judged repaired(Judged judged) {
            Double open = corrected("open", row.open());
            Double high = corrected("high", row.high());
            Double low = corrected("low", row.low());
            Double close = corrected("close", row.close());
            Double adjusted = adjusted(close);
            Row better = new Row(row.stamp(), open, high, low, close, adjusted, row.volume());
            return isCertain && Figures.objection(better).isEmpty()
                    ? judged.repaired(better, words())
                    : judged.refused(UNSURE + "a hundred");
        }

        /** A price on the level of its neighbours stays; one that is a hundred off is put right; else all is in doubt. */
        private @Nullable Double corrected(String name, @Nullable Double received) {
            if (!PriceLevels.isPrice(received)) {
                return received;
            }
            double value = price(received);
            int steps = PriceLevels.steps(value / price(before.close()));
            double result = scaled(value, steps);
            if (steps != 0) {
                isCertain &= Math.abs(steps) == 1 && (direction == 0 || direction == steps);
                direction = steps;
                changed.add(name);
            }
            isCertain &= agree(result, price(before.close())) && agree(result, price(after.close()));
            return steps == 0 ? received : Double.valueOf(result);
        }

        /** The factor for dividends changes little from one session to the next: it tells whether it is off as well. */
        private @Nullable Double adjusted(@Nullable Double close) {
            if (!PriceLevels.isPrice(row.adjustedClose()) || !PriceLevels.isPrice(before.adjustedClose())) {
                return row.adjustedClose();
            }
            double value = price(row.adjustedClose());
            double expected = price(close) * price(before.adjustedClose()) / price(before.close());
            int steps = PriceLevels.steps(value / expected);
            double result = scaled(value, steps);
            isCertain &= agree(result, expected) && (steps == 0 || steps == direction);
            return steps == 0 ? row.adjustedClose() : Double.valueOf(result);
        }

        private static double scaled(double value, int steps) {
            return switch (steps) {
                case 0 -> value;
                case 1 -> value / 100;
                default -> value * 100;
            };
        }

        private String words() {
            String how = direction > 0 ? "divided by 100" : "multiplied by 100";
            long prices = Stream.of(row.open(), row.high(), row.low(), row.close())
                    .filter(Objects::nonNull)
                    .count();
            return changed.size() == prices ? how : String.join(" and ", changed) + " " + how;
        }
    }
}
