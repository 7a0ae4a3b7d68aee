package bellwether.ingest.ledger;

import bellwether.contract.Bar;
import bellwether.contract.BarId;
import bellwether.contract.DailyBar;
import bellwether.contract.HourlyBar;
import bellwether.contract.MalformedRecord;
import bellwether.contract.json.DailyBarCodec;
import bellwether.contract.json.HourlyBarCodec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Ledgers as the topics would give them. */
public final class Ledgers {
    private Ledgers() {}

    public static Ledger of(List<? extends Bar> bars) {
        Ledger ledger = new Ledger();
        try {
            for (Bar bar : bars) {
                switch (bar) {
                    case DailyBar day -> ledger.addDaily(day.key(), BarId.of(day), new DailyBarCodec().write(day));
                    case HourlyBar hour ->
                        ledger.addHourly(hour.key(), BarId.of(hour), new HourlyBarCodec().write(hour));
                }
            }
        } catch (MalformedRecord e) {
            throw new AssertionError(e);
        }
        return ledger;
    }

    public static Ledger withRefused(Ledger ledger, String key, String row) {
        ledger.addDeadLetter(key, key + "|0", row.getBytes(StandardCharsets.UTF_8));
        return ledger;
    }
}
