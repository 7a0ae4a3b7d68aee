package bellwether.market.replay;

import bellwether.contract.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads splits and dividends: {@code symbol,exDate,kind,numerator,denominator,amount}. A 7:1 split has numerator 7 and
 * denominator 1; a dividend's amount is per share as it was paid then.
 */
final class EventsFile {
    private static final String HEADER = "symbol,exDate,kind,numerator,denominator,amount";
    private static final int FIELDS = 6;

    private EventsFile() {}

    /** By symbol. */
    static Map<String, List<Action>> read(Path file) throws BrokenFile {
        if (!Files.isReadable(file)) {
            throw new BrokenFile(file, "there is no such file, or it can't be read");
        }
        Map<String, List<Action>> actions = new HashMap<>();
        try (CsvScanner csv = CsvScanner.open(file)) {
            readHeader(csv, file);
            while (csv.nextLine()) {
                Action action = readAction(csv);
                actions.computeIfAbsent(action.symbol(), symbol -> new ArrayList<>())
                        .add(action);
            }
        } catch (IOException e) {
            throw new BrokenFile(file, "can't be read: " + e.getMessage());
        }
        return actions;
    }

    private static void readHeader(CsvScanner csv, Path file) throws IOException, BrokenFile {
        List<String> names = new ArrayList<>();
        if (csv.nextLine()) {
            for (int field = 0; field < csv.fields(); field++) {
                names.add(csv.text(field).strip());
            }
        }
        String header = String.join(",", names);
        if (!header.equalsIgnoreCase(HEADER)) {
            throw new BrokenFile(file, 1, "the header must be " + HEADER + ", not '" + header + "'");
        }
    }

    private static Action readAction(CsvScanner csv) throws BrokenFile {
        if (csv.fields() != FIELDS) {
            throw csv.broken(FIELDS + " fields expected, " + csv.fields() + " found");
        }
        if (csv.isEmpty(0)) {
            throw csv.broken("the symbol is empty");
        }
        String symbol = PriceFiles.listing(csv.text(0).strip()).symbol();
        LocalDate exDate = CsvFigures.date(csv, 1);
        return switch (csv.text(2)) {
            case "split" ->
                new Action.Split(symbol, exDate, positive(csv, 3, "numerator"), positive(csv, 4, "denominator"));
            case "dividend" -> new Action.Dividend(symbol, exDate, positive(csv, 5, "amount"), null);
            default -> throw csv.broken("'" + csv.text(2) + "' is neither split nor dividend");
        };
    }

    private static double positive(CsvScanner csv, int field, String column) throws BrokenFile {
        try {
            double number = Double.parseDouble(csv.text(field));
            if (number > 0 && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as for a number that isn't positive.
        }
        throw csv.broken("'" + csv.text(field) + "' is not a positive number (" + column + ")");
    }
}
