package bellwether.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A market as Yahoo would show it at this moment: what the server answers from. Implementations are safe for use by
 * many threads at once.
 */
public interface Market {
    /** Where the figures come from, as clients are told in a header: {@code replay} or {@code simulated}. */
    String name();

    /** The market's own clock. It may stand still, and it may be in the past. */
    Instant now();

    /** All instruments, by symbol in ascending order. */
    List<Company> companies();

    /** The instrument of this symbol in Yahoo's spelling ({@code BRK-B}, {@code ^GSPC}); symbols are upper case. */
    Optional<Company> find(String symbol);

    /**
     * Daily bars of the exchange's own dates {@code from} to {@code toInclusive}, oldest first, nothing later than
     * {@link #now()}: prices split-adjusted, adjusted closes for dividends too, both as of now, with the splits and
     * dividends whose ex-date lies in the window. A bar is stamped with its session's open (currencies, crypto and
     * futures: local midnight), that of the current day with its last trade. A row of nulls, a figure spelt NaN and
     * the like are allowed: see {@link Series}. Empty if there is nothing.
     *
     * @throws IllegalArgumentException if the symbol is unknown
     */
    Series daily(String symbol, LocalDate from, LocalDate toInclusive);

    /**
     * Hourly bars of the regular sessions, stamped with each hour's start (the first with the session's open):
     * split-adjusted as of now, without adjusted closes. Empty if the instrument has none.
     *
     * @throws IllegalArgumentException if the symbol is unknown
     */
    Series hourly(String symbol, LocalDate from, LocalDate toInclusive);

    /** Whether hourly bars reach back as far as there are any, and not just 730 days as at Yahoo. */
    default boolean keepsAllHours() {
        return false;
    }
}
