package bellwether.market.simulated;

import bellwether.contract.InstrumentKind;
import bellwether.reference.Listing;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The made-up instruments that show what goes wrong at Yahoo, one each. docs/SIMULATED-MARKET.md describes them. */
enum Oddity {
    /** 4:1 on one session, 1:4 on the next. */
    SPLIT("SIMSPLIT", "Simulated split 4:1 and back (A)", InstrumentKind.EQUITY),
    /** The same, one session later: on any day, one of the two had its 4:1 at the previous session. */
    SPLIT_IN_TURN("SIMSPLITB", "Simulated split 4:1 and back (B)", InstrumentKind.EQUITY),
    /** A dividend on the first session of each week. */
    DIVIDEND("SIMDIVIDEND", "Simulated weekly dividend", InstrumentKind.EQUITY),
    PENCE("SIMPENCE.L", "Simulated share quoted in pence", InstrumentKind.EQUITY),
    /** No bars for the newest eight sessions, whatever the day. */
    HALTED("SIMHALTED", "Simulated suspended share", InstrumentKind.EQUITY),
    /** Not known to the market, as a delisted share is. */
    DELISTED("SIMDELISTED", "Simulated delisted share", InstrumentKind.EQUITY),
    /** Listed five sessions ago, whatever the day. */
    NEW("SIMNEW", "Simulated new listing", InstrumentKind.EQUITY),
    /** Trades around the clock on all days, so that today's bar is always unfinished. */
    LIVE("SIMLIVE-USD", "Simulated always unfinished bar", InstrumentKind.CRYPTO),
    /** Nothing but nulls on the first session of each month. */
    NULLS("SIMNULLS", "Simulated row of nulls", InstrumentKind.EQUITY),
    /** The text NaN for all prices on the first session of each month. */
    NAN("SIMNAN", "Simulated NaN texts", InstrumentKind.EQUITY),
    /** Hundredfold prices on the first session of each month. */
    GLITCH("SIMGLITCH", "Simulated 100x glitch", InstrumentKind.EQUITY),
    /** On half days, its hourly bars go on until the usual hour. */
    HALF_DAY("SIMHALFDAY", "Simulated half day with bars after the close", InstrumentKind.EQUITY);

    private static final Map<String, Oddity> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(oddity -> oddity.symbol, Function.identity()));

    private final String symbol;
    private final String longName;
    private final InstrumentKind kind;

    Oddity(String symbol, String longName, InstrumentKind kind) {
        this.symbol = symbol;
        this.longName = longName;
        this.kind = kind;
    }

    static Optional<Oddity> of(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    Listing listing() {
        return new Listing(symbol, longName, kind, null, null, this == HALF_DAY || this == LIVE);
    }
}
