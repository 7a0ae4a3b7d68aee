package bellwether.endtoend;

import bellwether.contract.InstrumentKind;
import bellwether.reference.Listing;
import bellwether.reference.TradingCalendar;
import bellwether.reference.Universe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a price file that is always the same: shares of the project's universe on New York's sessions, with the defects
 * that real files have.
 */
final class SmallMarket {
    static final LocalDate LAST = LocalDate.of(2024, 6, 28);

    /** A session with a split of two for one; the file's prices go on as if there were none. */
    static final LocalDate SPLIT = LocalDate.of(2024, 4, 15);

    static final LocalDate DIVIDEND = LocalDate.of(2024, 5, 20);

    private SmallMarket() {}

    /** The share that has a split and a dividend. */
    static String eventful() {
        return shares(6).getLast().symbol();
    }

    /** @return the file */
    static Path writeEvents(Path folder) {
        String csv = String.format(
                "symbol,exDate,kind,numerator,denominator,amount%n%1$s,%2$s,split,2,1,%n%1$s,%3$s,dividend,,,0.55%n",
                eventful(), SPLIT, DIVIDEND);
        try {
            return Files.writeString(folder.resolve("events.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the file */
    static Path write(Path folder, int symbols, int sessions) {
        StringBuilder csv = new StringBuilder("symbol,date,open,high,low,close,volume\n");
        List<LocalDate> dates = sessions(sessions);
        for (Listing share : shares(symbols)) {
            append(csv, share.symbol(), dates);
        }
        try {
            return Files.writeString(folder.resolve("prices.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hours of the first shares, labelled as files of New York's hours are: 09:00 is the half hour from 09:30 on. Some are
     * missing.
     *
     * @return the file
     */
    static Path writeHours(Path folder, int symbols, int sessions) {
        StringBuilder csv = new StringBuilder("symbol,start,open,high,low,close,volume\n");
        List<LocalDate> dates = sessions(sessions);
        for (Listing share : shares(symbols)) {
            appendHours(csv, share.symbol(), dates);
        }
        try {
            return Files.writeString(folder.resolve("hours.csv"), csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void appendHours(StringBuilder csv, String symbol, List<LocalDate> dates) {
        Random random = new Random(symbol.hashCode() + 1L);
        double close = 50 + random.nextInt(100);
        for (LocalDate date : dates) {
            for (int hour = 9; hour < closingHour(date); hour++) {
                double open = close * (1 + random.nextGaussian() * 0.002);
                close = open * (1 + random.nextGaussian() * 0.006);
                if (random.nextInt(50) > 0) {
                    csv.append(String.format(
                            Locale.ROOT,
                            "%s,%sT%02d:00,%.2f,%.2f,%.2f,%.2f,%d%n",
                            symbol,
                            date,
                            hour,
                            open,
                            Math.max(open, close) + 0.25,
                            Math.min(open, close) - 0.25,
                            close,
                            10_000 + random.nextInt(900_000)));
                }
            }
        }
    }

    private static int closingHour(LocalDate date) {
        TradingCalendar newYork = TradingCalendar.ofMic("XNYS");
        return newYork.session(date)
                .orElseThrow()
                .close()
                .atZone(newYork.zone())
                .getHour();
    }

    private static List<Listing> shares(int count) {
        return Universe.standard().listings().stream()
                .filter(listing -> listing.kind() == InstrumentKind.EQUITY)
                .limit(count)
                .toList();
    }

    private static List<LocalDate> sessions(int count) {
        TradingCalendar newYork = TradingCalendar.ofMic("XNYS");
        List<LocalDate> dates = new ArrayList<>();
        for (LocalDate date = LAST; dates.size() < count; date = newYork.previousSession(date)) {
            dates.addFirst(date);
        }
        return dates;
    }

    private static void append(StringBuilder csv, String symbol, List<LocalDate> dates) {
        Random random = new Random(symbol.hashCode());
        double close = 20 + random.nextInt(300);
        for (LocalDate date : dates) {
            double open = close * (1 + random.nextGaussian() * 0.005);
            close = Math.max(1, open * (1 + random.nextGaussian() * 0.02));
            double high = Math.max(open, close) * (1 + random.nextDouble() * 0.01);
            double low = Math.min(open, close) * (1 - random.nextDouble() * 0.01);
            long volume = 100_000 + random.nextInt(9_000_000);
            int defect = random.nextInt(2_000);
            if (defect == 0) {
                // Not traded on this day.
                continue;
            } else if (defect == 1) {
                csv.append(String.format(Locale.ROOT, "%s,%s,,,,%.2f,%d%n", symbol, date, close, volume));
            } else if (defect == 2) {
                // The high is below the low.
                csv.append(row(symbol, date, open, low * 0.9, high, close, volume));
            } else {
                csv.append(row(symbol, date, open, high, low, close, volume));
            }
        }
    }

    private static String row(
            String symbol, LocalDate date, double open, double high, double low, double close, long volume) {
        return String.format(
                Locale.ROOT, "%s,%s,%.2f,%.2f,%.2f,%.2f,%d%n", symbol, date, open, high, low, close, volume);
    }
}
