package bellwether.ingest.run;

import bellwether.market.replay.ReplayMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small markets of known prices: three shares from 2018-01-02 to 2018-02-07. */
public final class Replays {
    public static final LocalDate LAST = LocalDate.of(2018, 2, 7);
    public static final int SESSIONS = 26;
    private static final List<LocalDate> CLOSED = List.of(LocalDate.of(2018, 1, 15));

    private Replays() {}

    /** AAA rises by 1 from 100 each session, BBB stands at 50, CCC has a row that contradicts itself on 2018-01-03. */
    public static ReplayMarket of(Path folder) throws Exception {
        return ReplayMarket.load(List.of(prices(folder)), null, null);
    }

    /** The same prices as they were traded, with AAA split 2:1 on 2018-02-05 and BBB paying 0.5 on 2018-02-06. */
    public static ReplayMarket withEvents(Path folder, @Nullable LocalDate today) throws Exception {
        Path events = Files.writeString(folder.resolve("events.csv"), """
                symbol,exDate,kind,numerator,denominator,amount
                AAA,2018-02-05,split,2,1,
                BBB,2018-02-06,dividend,,,0.5
                """);
        return ReplayMarket.load(List.of(prices(folder)), events, today);
    }

    private static Path prices(Path folder) throws IOException {
        StringBuilder csv = new StringBuilder("symbol,date,open,high,low,close,volume\n");
        for (String symbol : List.of("AAA", "BBB", "CCC")) {
            int price = symbol.equals("BBB") ? 50 : 100;
            for (LocalDate date = LocalDate.of(2018, 1, 2); !date.isAfter(LAST); date = date.plusDays(1)) {
                if (date.getDayOfWeek().getValue() > 5 || CLOSED.contains(date)) {
                    continue;
                }
                boolean wrong = symbol.equals("CCC") && date.equals(LocalDate.of(2018, 1, 3));
                csv.append(row(symbol, date, price, wrong ? price - 1 : price + 1));
                price += symbol.equals("BBB") ? 0 : 1;
            }
        }
        return Files.writeString(folder.resolve("prices.csv"), csv);
    }

    private static String row(String symbol, LocalDate date, int price, int high) {
        return String.join(",", symbol, date.toString(), price + "", high + "", (price - 2) + "", price + "", "1000")
                + "\n";
    }
}
