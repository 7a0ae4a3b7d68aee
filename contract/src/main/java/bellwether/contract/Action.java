package bellwether.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A corporate action: the value of {@link Topics#ACTIONS}. */
public sealed interface Action {
    String symbol();

    /** The first session that trades without the dividend, or in new shares. */
    LocalDate exDate();

    /** The kind's name on the wire. */
    String kind();

    default String key() {
        return symbol() + "|" + exDate() + "|" + kind();
    }

    /**
     * A split: {@code denominator} old shares became {@code numerator} new ones.
     *
     * @param numerator 7 for a 7:1 split, 1 for a 1:20 reverse split
     */
    record Split(String symbol, LocalDate exDate, double numerator, double denominator) implements Action {
        public Split {
            if (!(numerator > 0) || !(denominator > 0)) {
                throw new IllegalArgumentException("a split of " + numerator + ":" + denominator);
            }
        }

        /** New shares for one old share. */
        public double ratio() {
            return numerator / denominator;
        }

        @Override
        public String kind() {
            return "split";
        }
    }

    /**
     * A cash dividend.
     *
     * @param amount per share as paid on the ex-date, so that no later split changes it: to put it beside prices of
     *     today's shares, divide it by the ratios of the splits after the ex-date
     */
    record Dividend(
            String symbol,
            LocalDate exDate,
            double amount,
            @Nullable String currency) implements Action {
        @Override
        public String kind() {
            return "dividend";
        }
    }
}
