package bellwether.market;

import bellwether.contract.InstrumentKind;
import bellwether.reference.Exchange;
import bellwether.reference.Exchanges;
import bellwether.reference.MarketIndex;

/** The currency that Yahoo quotes an instrument in. */
final class QuotedCurrency {
    private QuotedCurrency() {}

    /** Shares in London, Johannesburg and Tel Aviv are quoted in hundredths; their indices are not. */
    static String of(String symbol, InstrumentKind kind) {
        return switch (kind) {
            case CURRENCY -> ofPair(symbol);
            case CRYPTO -> symbol.substring(symbol.lastIndexOf('-') + 1);
            case INDEX -> ofIndex(symbol);
            case FUTURE, FUND -> "USD";
            case EQUITY, ETF ->
                Exchanges.bySymbolSuffix(symbol)
                        .map(Exchange::currency)
                        .map(QuotedCurrency::hundredths)
                        .orElse("USD");
        };
    }

    /** EURUSD=X is dollars for a euro; JPY=X is yen for a dollar. */
    private static String ofPair(String symbol) {
        String pair = symbol.replace("=X", "");
        return pair.length() > 3 ? pair.substring(pair.length() - 3) : pair;
    }

    private static String ofIndex(String symbol) {
        return Exchanges.indices().stream()
                .filter(index -> index.symbol().equals(symbol))
                .map(MarketIndex::exchange)
                .findFirst()
                .or(() -> Exchanges.bySymbolSuffix(symbol))
                .map(Exchange::currency)
                .orElse("USD");
    }

    private static String hundredths(String currency) {
        return switch (currency) {
            case "GBP" -> "GBp";
            case "ZAR" -> "ZAc";
            case "ILS" -> "ILA";
            default -> currency;
        };
    }
}
