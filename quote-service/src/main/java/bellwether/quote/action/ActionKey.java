package bellwether.quote.action;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A record's key, taken apart: {@code AAPL|2020-08-31|split}. */
record ActionKey(String symbol, LocalDate exDate, String kind) {
    /** Empty if it is not the key of an action, and so stands for nothing that is stored. */
    static Optional<ActionKey> parse(String key) {
        String[] parts = key.split("\\|", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ActionKey(parts[0], LocalDate.parse(parts[1]), parts[2]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
