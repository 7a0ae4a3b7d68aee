package bellwether.quote.bar;

import bellwether.contract.DailyBar;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fired after bars of a symbol's newest session were stored.
 *
 * @param symbols whose latest bar may be another one now
 */
public record LatestBarsChanged(Set<String> symbols) {
    public LatestBarsChanged {
        symbols = Set.copyOf(symbols);
    }

    /** Passes over history, so that loading it makes no noise. */
    static LatestBarsChanged among(Collection<DailyBar> bars) {
        return new LatestBarsChanged(bars.stream()
                .filter(LatestBarsChanged::isOfTheNewestSession)
                .map(DailyBar::symbol)
                .collect(Collectors.toSet()));
    }

    /** The exchange's latest trade was in the bar's session; a day's difference can be the time zone. */
    private static boolean isOfTheNewestSession(DailyBar bar) {
        LocalDate traded = LocalDate.ofInstant(bar.provenance().exchangeTime(), ZoneOffset.UTC);
        return !bar.date().isBefore(traded.minusDays(1));
    }
}
