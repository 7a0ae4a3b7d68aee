package bellwether.contract;

import java.util.Locale;
import java.util.Optional;

/** The part of the trading day in which a price was made. On the wire: the lower-case name. */
public enum MarketHours {
    PRE,
    REGULAR,
    POST,
    /** Between the post-market and the next pre-market. */
    OVERNIGHT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MarketHours> parse(String wireName) {
        for (MarketHours hours : values()) {
            if (hours.wireName().equals(wireName)) {
                return Optional.of(hours);
            }
        }
        return Optional.empty();
    }
}
