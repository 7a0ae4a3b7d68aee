package bellwether.market;

import bellwether.contract.InstrumentKind;
import bellwether.reference.Listing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a market knows about an instrument whatever the day.
 *
 * @param symbol in Yahoo's spelling: {@code BRK-B}, {@code ^GSPC}, {@code EURUSD=X}
 * @param shortName as Yahoo's {@code shortName}
 * @param instrumentType Yahoo's word for the kind, see {@link #instrumentType(InstrumentKind)}; {@code ECNQUOTE} for a
 *     phantom
 * @param currency as quoted: {@code GBp} is a hundredth of GBP; null for a phantom
 * @param priceHint the decimals that prices are shown with
 * @param hourly whether there are hourly bars
 */
public record Company(
        String symbol,
        String shortName,
        String longName,
        InstrumentKind kind,
        String instrumentType,
        Venue venue,
        @Nullable String currency,
        LocalDate firstTradeDate,
        int priceHint,
        @Nullable String sector,
        @Nullable String industry,
        boolean hourly) {

    /** What can be told from a listing: the venue and the currency follow from the symbol's shape. */
    public static Company of(Listing listing, LocalDate firstTradeDate, boolean hourly) {
        return new Company(
                listing.symbol(),
                listing.name(),
                listing.name(),
                listing.kind(),
                instrumentType(listing.kind()),
                Venue.of(listing.symbol(), listing.kind()),
                QuotedCurrency.of(listing.symbol(), listing.kind()),
                firstTradeDate,
                listing.kind() == InstrumentKind.CURRENCY ? 4 : 2,
                listing.sector(),
                listing.industry(),
                hourly);
    }

    /** Yahoo's word for the kind. */
    public static String instrumentType(InstrumentKind kind) {
        return switch (kind) {
            case EQUITY -> "EQUITY";
            case ETF -> "ETF";
            case INDEX -> "INDEX";
            case CURRENCY -> "CURRENCY";
            case CRYPTO -> "CRYPTOCURRENCY";
            case FUTURE -> "FUTURE";
            case FUND -> "MUTUALFUND";
        };
    }
}
