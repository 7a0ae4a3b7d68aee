package bellwether.ingest.bars;

import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.ingest.source.Meta;
import bellwether.reference.Exchange;
import bellwether.reference.Exchanges;
import bellwether.reference.Listing;
import bellwether.reference.MarketIndex;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is tracked, from our listing and what the source says about it. */
final class Instruments {
    private Instruments() {}

    static Instrument of(Listing listing, Meta meta) {
        Optional<Exchange> exchange = exchange(listing.symbol(), meta);
        return new Instrument(
                listing.symbol(),
                meta.name() == null ? listing.name() : meta.name(),
                kind(listing, meta.instrumentType()),
                meta.exchangeName() == null ? exchange.map(Exchange::name).orElse(null) : meta.exchangeName(),
                exchange.map(Exchange::mic).orElse(null),
                listing.sector(),
                listing.industry(),
                meta.currency(),
                meta.zone(),
                true);
    }

    /** A listing that isn't told better is an equity, so that of an equity the source knows more. */
    private static InstrumentKind kind(Listing listing, @Nullable String instrumentType) {
        if (listing.kind() != InstrumentKind.EQUITY || instrumentType == null) {
            return listing.kind();
        }
        return switch (instrumentType.toUpperCase(Locale.ROOT)) {
            case "ETF" -> InstrumentKind.ETF;
            case "INDEX" -> InstrumentKind.INDEX;
            case "CURRENCY" -> InstrumentKind.CURRENCY;
            case "CRYPTOCURRENCY" -> InstrumentKind.CRYPTO;
            case "FUTURE" -> InstrumentKind.FUTURE;
            case "MUTUALFUND" -> InstrumentKind.FUND;
            default -> listing.kind();
        };
    }

    private static Optional<Exchange> exchange(String symbol, Meta meta) {
        return Exchanges.indices().stream()
                .filter(index -> index.symbol().equals(symbol))
                .map(MarketIndex::exchange)
                .findFirst()
                .or(() -> Optional.ofNullable(meta.exchangeCode()).flatMap(Exchanges::byYahooCode))
                .or(() -> Exchanges.bySymbolSuffix(symbol));
    }
}
