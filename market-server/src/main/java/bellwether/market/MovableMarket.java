package bellwether.market;

import java.time.LocalDate;

/** A market whose today can be set, for tests and demonstrations. */
public interface MovableMarket extends Market {
    /**
     * Sets the market's today. All that is later is hidden from now on: bars, events, and the adjustments they bring.
     *
     * @param live whether that day's session is still going on, so that its bar is unfinished
     * @throws IllegalArgumentException if there are no data for that date
     */
    void moveTo(LocalDate today, boolean live);
}
