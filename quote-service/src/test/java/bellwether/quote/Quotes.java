package bellwether.quote;

import bellwether.contract.DailyBar;
import bellwether.contract.Instrument;
import bellwether.contract.InstrumentKind;
import bellwether.contract.Prices;
import bellwether.contract.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Values for the tests. */
public final class Quotes {
    public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private Quotes() {}

    public static Instrument share(String symbol, String name) {
        return new Instrument(
                symbol, name, InstrumentKind.EQUITY, "NasdaqGS", "XNAS", "Industrials", null, "USD", NEW_YORK, true);
    }

    /** A final bar of revision 1, fetched after the close of its own session. */
    public static DailyBar bar(String symbol, String date, double close) {
        return bar(symbol, date, close, 1, LocalDate.parse(date));
    }

    /** A final bar with open, high and low around the close, and a volume of 1,000. */
    public static DailyBar bar(String symbol, String date, double close, int revision, LocalDate fetched) {
        float price = (float) close;
        Prices prices = new Prices(price, (float) (close * 1.25), (float) (close * 0.75), price, price, 1_000L);
        return bar(symbol, date, prices, revision, fetched);
    }

    public static DailyBar bar(String symbol, String date, Prices prices, int revision, LocalDate fetched) {
        Instant close = fetched.atTime(16, 0).atZone(NEW_YORK).toInstant();
        return new DailyBar(
                symbol,
                LocalDate.parse(date),
                prices,
                new Provenance("USD", true, revision, "replay", close, close.plusSeconds(600)));
    }
}
