package bellwether.market.replay;

import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all price files together hold. Daily files have the header {@code symbol,date,open,high,low,close,volume},
 * hourly ones {@code start} (local time) in place of {@code date}. Symbols become Yahoo's.
 *
 * @param daily by symbol; keys are days since 1970
 * @param hourly by symbol; keys are minutes since 1970 on the exchange's clock
 */
record PriceFiles(Map<String, Listing> listings, Map<String, Columns> daily, Map<String, Columns> hourly) {
    static final int MINUTES_A_DAY = 1440;
    private static final String FIGURES = ",open,high,low,close,volume";
    private static final int FIELDS = 7;
    private static final int MOST_SHOWN = 40;
    /** What no field can hold. */
    private static final byte[] NO_FIELD = {'\n'};

    static PriceFiles read(List<Path> files) throws BrokenFile {
        return new Reading().readAll(files);
    }

    /** The listing of a symbol as the files spell it: the known one, or one with the symbol for its name. */
    static Listing listing(String symbol) {
        Listing parsed =
                Universe.parse(new StringReader("symbol\n" + symbol)).listings().getFirst();
        return Universe.standard().find(parsed.symbol()).orElse(parsed);
    }

    private static final class Reading {
        private final Map<String, Listing> listings = new TreeMap<>();
        private final Map<String, ColumnsBuilder> daily = new HashMap<>();
        private final Map<String, ColumnsBuilder> hourly = new HashMap<>();
        private final Map<String, String> spellings = new HashMap<>();

        PriceFiles readAll(List<Path> files) throws BrokenFile {
            for (Path file : files) {
                if (!Files.isReadable(file)) {
                    throw new BrokenFile(file, "there is no such file, or it can't be read");
                }
                try {
                    read(file);
                } catch (IOException e) {
                    throw new BrokenFile(file, "can't be read: " + e.getMessage());
                }
            }
            return new PriceFiles(listings, build(daily), build(hourly));
        }

        private void read(Path file) throws IOException, BrokenFile {
            try (CsvScanner csv = CsvScanner.open(file)) {
                boolean isDaily = readHeader(file, csv);
                Map<String, ColumnsBuilder> target = isDaily ? daily : hourly;
                byte[] symbol = NO_FIELD;
                ColumnsBuilder rows = new ColumnsBuilder();
                while (csv.nextLine()) {
                    if (csv.fields() != FIELDS) {
                        throw csv.broken(FIELDS + " fields expected, " + csv.fields() + " found");
                    }
                    if (!csv.hasText(0, symbol)) {
                        symbol = csv.bytes(0);
                        rows = target.computeIfAbsent(symbol(csv), key -> new ColumnsBuilder());
                    }
                    readRow(file, csv, isDaily, rows);
                }
            }
        }

        private static boolean readHeader(Path file, CsvScanner csv) throws IOException, BrokenFile {
            List<String> names = new ArrayList<>();
            if (csv.nextLine()) {
                for (int field = 0; field < csv.fields(); field++) {
                    names.add(csv.text(field).strip().toLowerCase(Locale.ROOT));
                }
            }
            String header = String.join(",", names);
            if (header.equals("symbol,date" + FIGURES)) {
                return true;
            } else if (header.equals("symbol,start" + FIGURES)) {
                return false;
            }
            throw new BrokenFile(
                    file, 1, "the header must be symbol,date" + FIGURES + " (or start for date), not '" + header + "'");
        }

        private String symbol(CsvScanner csv) throws BrokenFile {
            String text = csv.text(0).strip();
            if (text.isEmpty()) {
                throw csv.broken("the symbol is empty");
            }
            try {
                return spellings.computeIfAbsent(text, spelling -> {
                    Listing listing = listing(spelling);
                    listings.put(listing.symbol(), listing);
                    return listing.symbol();
                });
            } catch (IllegalArgumentException e) {
                String begin = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
                throw csv.broken("no symbol is written as '" + begin + "'");
            }
        }

        private static void readRow(Path file, CsvScanner csv, boolean isDaily, ColumnsBuilder rows) throws BrokenFile {
            rows.add(
                    file,
                    csv.line(),
                    isDaily ? CsvFigures.date(csv, 1).toEpochDay() : minute(CsvFigures.dateTime(csv, 1)),
                    CsvFigures.price(csv, 2, "open"),
                    CsvFigures.price(csv, 3, "high"),
                    CsvFigures.price(csv, 4, "low"),
                    CsvFigures.price(csv, 5, "close"),
                    CsvFigures.volume(csv, 6));
        }

        private static long minute(LocalDateTime start) {
            LocalTime time = start.toLocalTime();
            return start.toLocalDate().toEpochDay() * MINUTES_A_DAY + time.getHour() * 60L + time.getMinute();
        }

        private static Map<String, Columns> build(Map<String, ColumnsBuilder> rows) throws BrokenFile {
            Map<String, Columns> columns = new HashMap<>();
            for (Map.Entry<String, ColumnsBuilder> entry : rows.entrySet()) {
                columns.put(entry.getKey(), entry.getValue().build(entry.getKey()));
            }
            return columns;
        }
    }
}
