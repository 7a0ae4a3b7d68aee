package bellwether.quote.yahoo;

import bellwether.contract.InstrumentKind;
import bellwether.quote.instrument.Listed;
import bellwether.reference.Exchange;
import bellwether.reference.Exchanges;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Yahoo's words for where an instrument trades and what it is. */
final class Venue {
    private Venue() {}

    /** Of an exchange whose code is not known here its name; null if nothing is stored. */
    static @Nullable String code(Listed instrument) {
        if (instrument.kind() == InstrumentKind.CURRENCY) {
            return "CCY";
        } else if (instrument.kind() == InstrumentKind.CRYPTO) {
            return "CCC";
        }
        return Optional.ofNullable(instrument.mic())
                .flatMap(Exchanges::byMic)
                .map(Exchange::yahooCode)
                .orElse(instrument.exchange());
    }

    static @Nullable String instrumentType(@Nullable InstrumentKind kind) {
        return switch (kind) {
            case null -> null;
            case EQUITY -> "EQUITY";
            case ETF -> "ETF";
            case INDEX -> "INDEX";
            case CURRENCY -> "CURRENCY";
            case CRYPTO -> "CRYPTOCURRENCY";
            case FUTURE -> "FUTURE";
            case FUND -> "MUTUALFUND";
        };
    }

    /** The same for people. */
    static String typeName(InstrumentKind kind) {
        return switch (kind) {
            case EQUITY -> "Equity";
            case ETF -> "ETF";
            case INDEX -> "Index";
            case CURRENCY -> "Currency";
            case CRYPTO -> "Cryptocurrency";
            case FUTURE -> "Futures";
            case FUND -> "Fund";
        };
    }
}
