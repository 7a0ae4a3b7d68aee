package bellwether.ingest.bars;

import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.ingest.source.Meta;
import bellwether.reference.Exchange;
import bellwether.reference.Exchanges;
import bellwether.reference.Listing;
import bellwether.reference.MarketIndex;
import bellwether.reference.TradingCalendar;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is tracked, from our listing and what the source says about it. */
public final class Instruments {
    private Instruments() {}

    static Instrument of(Listing listing, Meta meta) {
        Optional<Exchange> exchange = exchange(listing.symbol(), meta.exchangeCode());
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

    /** One that the source has never known: only what our listing says. */
    public static Instrument unknown(Listing listing) {
        Optional<Exchange> exchange = exchange(listing.symbol(), null);
        return new Instrument(
                listing.symbol(),
                listing.name(),
                listing.kind(),
                exchange.map(Exchange::name).orElse(null),
                exchange.map(Exchange::mic).orElse(null),
                listing.sector(),
                listing.industry(),
                null,
                TradingCalendar.forInstrument(
                                listing.kind(), exchange.map(Exchange::mic).orElse(null))
                        .zone(),
                false);
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

    private static Optional<Exchange> exchange(String symbol, @Nullable String code) {
        return Exchanges.indices().stream()
                .filter(index -> index.symbol().equals(symbol))
                .map(MarketIndex::exchange)
                .findFirst()
                .or(() -> Optional.ofNullable(code).flatMap(Exchanges::byYahooCode))
                .or(() -> Exchanges.bySymbolSuffix(symbol));
    }
}
