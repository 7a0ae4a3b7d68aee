package bellwether.movers.ranking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ranking needs to know of the stored closes. */
public interface Standings {
    /** Dates with any close, the latest first. Null for the newest ones. */
    List<LocalDate> datesUpTo(@Nullable LocalDate date, int limit);

    /** Everyone's standing on exactly this date, the largest moves first, equal ones by symbol. */
    Sheet on(LocalDate date, RankingQuery query);

    /** The last sessions up to the date, by instrument id. */
    Map<Integer, Trail> trails(LocalDate date, Collection<Integer> instruments);

    /**
     * @param begun instruments of the universe, whatever their sector, with a bar on or before the date
     * @param attended those of them with a bar on the date (a final one, where only final ones count)
     */
    record Sheet(int begun, int attended, List<Standing> standings) {
        public Sheet {
            standings = List.copyOf(standings);
        }

        /** At least half of the universe traded: a Saturday with nothing but crypto is no session of all. */
        public boolean isSession() {
            return attended > 0 && 2L * attended >= begun;
        }
    }

    /**
     * @param closes of up to 20 sessions, the oldest first, the last is the date's; on the date's split basis
     * @param relativeVolume volume ÷ the mean volume of the 20 sessions before; null without any
     */
    record Trail(List<Double> closes, @Nullable Double relativeVolume) {
        public Trail {
            closes = List.copyOf(closes);
        }
    }
}
