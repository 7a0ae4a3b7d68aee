package bellwether.movers.ranking;

import bellwether.contract.Ranking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The instruments of one session by traded value, in one currency: amounts of different ones are never put side by side.
 *
 * @param date the session
 * @param asOf when the newest of the tiles' bars was fetched; null without tiles
 * @param source the market that the bars come from; of several all names, joined by a plus
 * @param formula in words, how the percent change is made, and how the traded value
 * @param currency of all values, in its main unit; null without any
 * @param currencies all that there are in the session, that of the most instruments first
 * @param truncated true if there are more tiles than were asked for; they are those of the highest value
 * @param tiles the highest value first
 */
public record MarketMap(
        LocalDate date,
        String period,
        @Nullable Instant asOf,
        @Nullable String source,
        String formula,
        @Nullable String currency,
        List<CurrencyShare> currencies,
        Ranking.Universe universe,
        int limit,
        boolean truncated,
        List<Tile> tiles,
        Omitted omitted) {
    public MarketMap {
        currencies = List.copyOf(currencies);
        tiles = List.copyOf(tiles);
    }

    /**
     * @param close as traded on the date, in the unit in which it is quoted ({@code quotedIn}: GBp for pence)
     * @param value close × volume, in the main unit of the currency
     * @param live true if the session is not over: all figures are those so far
     */
    public record Tile(
            String symbol,
            @Nullable String name,
            String kind,
            @Nullable String sector,
            String quotedIn,
            double close,
            double previousClose,
            double changePercent,
            long volume,
            double value,
            boolean live) {}

    /** @param instruments how many tiles there are in the currency, whatever the limit */
    public record CurrencyShare(String currency, int instruments) {}

    /**
     * Instruments of the universe that are no tile.
     *
     * @param otherCurrency ranked, in another currency
     * @param noVolume ranked, without volume, or without a known currency
     * @param noValue ranked, of a kind whose close × volume is no traded value
     * @param notRanked without a percent change
     */
    public record Omitted(int otherCurrency, int noVolume, int noValue, int notRanked) {}
}
