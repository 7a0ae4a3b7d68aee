package bellwether.market;

import bellwether.contract.InstrumentKind;
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
