package bellwether.contract;

import java.time.LocalDate;

/**
 * One session of one instrument: the value of {@link Topics#BARS_DAILY}.
 *
 * @param date the session's date on the exchange's own calendar
 */
public record DailyBar(String symbol, LocalDate date, Prices prices, Provenance provenance) implements Bar {
    @Override
    public String slot() {
        return date.toString();
    }
}
