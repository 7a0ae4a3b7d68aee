package bellwether.reference;

import bellwether.contract.InstrumentKind;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The listings to be tracked, in their order, each symbol once. */
public final class Universe {
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9^][A-Za-z0-9.^=&_-]{0,31}");

    private final Map<String, Listing> listings;

    private Universe(Map<String, Listing> listings) {
        this.listings = listings;
    }

    /** The project's own list, {@code universe.csv}: US shares, ETFs, the world indices and the major currencies. */
    public static Universe standard() {
        return Standard.UNIVERSE;
    }

    /**
     * Any CSV whose header has {@code symbol} or {@code yahoo} (preferred); optional are name, kind (default: guessed
     * from the symbol's shape), sector, industry or sub_industry, and hourly. The first row of a symbol counts. A dot
     * is Yahoo's dash (BRK.B is BRK-B) unless an exchange's suffix follows it (VOD.L).
     *
     * @throws IllegalArgumentException if there is no symbol column, a symbol has other characters than symbols have or
     *     more than 32, a kind is unknown, or the list is longer than any
     */
    public static Universe parse(Reader csv) {
        return from(CsvTable.read(csv));
    }

    public List<Listing> listings() {
        return List.copyOf(listings.values());
    }

    public Optional<Listing> find(String symbol) {
        return Optional.ofNullable(listings.get(symbol));
    }

    private static Universe from(CsvTable table) {
        Map<String, Listing> listings = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Listing listing = listing(row);
            listings.putIfAbsent(listing.symbol(), listing);
        }
        return new Universe(listings);
    }

    private static Listing listing(CsvTable.Row row) {
        String symbol = symbol(row);
        String name = row.get("name");
        return new Listing(
                symbol,
                name.isEmpty() ? symbol : name,
                kind(row.get("kind"), symbol),
                orNull(row.get("sector")),
                orNull(row.get("industry").isEmpty() ? row.get("sub_industry") : row.get("industry")),
                row.get("hourly").equalsIgnoreCase("true"));
    }

    private static String symbol(CsvTable.Row row) {
        String symbol = row.get("yahoo").isEmpty() ? row.get("symbol") : row.get("yahoo");
        if (symbol.isEmpty()) {
            throw new IllegalArgumentException("No symbol in line " + row.line());
        } else if (!SYMBOL.matcher(symbol).matches()) {
            throw new IllegalArgumentException("No symbol is written as that in line " + row.line());
        }
        boolean foreign = Exchanges.bySymbolSuffix(symbol).isPresent();
        return foreign ? symbol : symbol.replace('.', '-');
    }

    private static InstrumentKind kind(String kind, String symbol) {
        if (!kind.isEmpty()) {
            return InstrumentKind.parse(kind);
        } else if (symbol.startsWith("^")) {
            return InstrumentKind.INDEX;
        } else if (symbol.endsWith("=X")) {
            return InstrumentKind.CURRENCY;
        } else if (symbol.endsWith("=F")) {
            return InstrumentKind.FUTURE;
        }
        return symbol.endsWith("-USD") ? InstrumentKind.CRYPTO : InstrumentKind.EQUITY;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static final class Standard {
        static final Universe UNIVERSE = from(CsvTable.resource("universe.csv"));
    }
}
