package bellwether.contract;

import java.util.Locale;

/** What an instrument is. On the wire: the lower-case name. */
public enum InstrumentKind {
    EQUITY,
    ETF,
    INDEX,
    CURRENCY,
    CRYPTO,
    FUTURE,
    FUND;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public static InstrumentKind parse(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
