package bellwether.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The movers of one session: the value of {@link Topics#MOVERS} and the answer of the movers API.
 *
 * @param date the session that is ranked
 * @param period day, week, month or year
 * @param asOf when the newest of the ranked bars was fetched; null if none is ranked
 * @param source the market that the bars come from; of several all names, joined by a plus
 * @param formula in words, how the percent change is made
 */
public record Ranking(
        LocalDate date,
        String period,
        @Nullable Instant asOf,
        @Nullable String source,
        String formula,
        Universe universe,
        Breadth breadth,
        List<Mover> gainers,
        List<Mover> losers,
        List<Exclusion> excluded) {
    public Ranking {
        gainers = List.copyOf(gainers);
        losers = List.copyOf(losers);
        excluded = List.copyOf(excluded);
    }

    public String key() {
        return universe.name() + "|" + period;
    }

    /**
     * @param tracked instruments of the universe
     * @param ranked those of them with a percent change on the date
     */
    public record Universe(String name, int tracked, int ranked) {}

    public record Breadth(int advancing, int declining, int unchanged) {}

    /**
     * @param previousDate the session of {@code previousClose}
     * @param close as traded on the date, whatever was split since
     * @param change close − previousClose, in the instrument's currency
     * @param changePercent 100 × (close ÷ previousClose − 1)
     * @param relativeVolume volume ÷ the mean volume of the 20 sessions before; null without any
     * @param sparkline the closes of up to 20 sessions, the last is {@code close}
     * @param live true if the session is not over: close and volume are those so far
     */
    public record Mover(
            int rank,
            String symbol,
            @Nullable String name,
            @Nullable String sector,
            @Nullable String currency,
            double close,
            double previousClose,
            LocalDate previousDate,
            double change,
            double changePercent,
            @Nullable Long volume,
            @Nullable Double relativeVolume,
            List<Double> sparkline,
            boolean live) {
        public Mover {
            sparkline = List.copyOf(sparkline);
        }
    }

    /** @param reason no-bar, no-previous-close, not-final, zero-price or below-floor */
    public record Exclusion(String symbol, String reason) {}
}
