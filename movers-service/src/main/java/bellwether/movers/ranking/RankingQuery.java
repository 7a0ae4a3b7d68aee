package bellwether.movers.ranking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a ranking.
 *
 * @param date the session on it, else the last one before it; null for the newest
 * @param sector only instruments of this GICS sector; null for all
 * @param minPrice lowest close, as traded on the date, in the main unit of the instrument's currency: pounds, even where
 *     pence are quoted
 * @param minVolume fewest shares, as traded on the date
 * @param finalOnly false also ranks bars of a session that is not over
 * @param limit most gainers, and most losers
 */
public record RankingQuery(
        @Nullable LocalDate date,
        Period period,
        UniverseName universe,
        @Nullable String sector,
        double minPrice,
        long minVolume,
        boolean finalOnly,
        int limit) {
    public static final int MAX_LIMIT = 100;

    public RankingQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is not within 1.." + MAX_LIMIT + ": " + limit);
        }
        if (!(minPrice >= 0) || Double.isInfinite(minPrice)) {
            throw new IllegalArgumentException("minPrice is not a price from 0 on: " + minPrice);
        }
        if (minVolume < 0) {
            throw new IllegalArgumentException("minVolume is below 0: " + minVolume);
        }
    }

    /** The newest session's ten best and worst of a universe, without floors. */
    public static RankingQuery newest(UniverseName universe) {
        return new RankingQuery(null, Period.DAY, universe, null, 0, 0, true, 10);
    }

    /** The same with the bars of a session that is not over. */
    public RankingQuery evenUnfinished() {
        return new RankingQuery(date, period, universe, sector, minPrice, minVolume, false, limit);
    }
}
