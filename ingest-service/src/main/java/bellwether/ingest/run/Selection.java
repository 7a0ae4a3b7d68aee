package bellwether.ingest.run;

import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The listings to track, from what was given as symbols. */
public final class Selection {
    private static final int LONGEST_FILE = 10_000_000;

    private Selection() {}

    /**
     * @param symbols a CSV file as in {@link Universe#parse}, a file of bare symbols, or symbols with commas between;
     *     empty: the project's own universe
     * @throws IllegalArgumentException if there is no such file, or it is longer than 10 MB, or no symbol or something else is
     *     in it
     */
    public static List<Listing> of(Optional<String> symbols) {
        if (symbols.isEmpty()) {
            return Universe.standard().listings();
        }
        Optional<Path> file = file(symbols.get());
        List<Listing> listings = file.isPresent() ? read(file.get()) : bare(symbols.get());
        if (listings.isEmpty()) {
            throw new IllegalArgumentException("no symbols in " + symbols.get());
        }
        return listings;
    }

    /** Whether the symbols were written out, not given as a file or left to the project. */
    static boolean isByName(Optional<String> symbols) {
        return symbols.isPresent() && file(symbols.get()).isEmpty();
    }

    private static Optional<Path> file(String text) {
        boolean looksLikeFile = text.contains("/") || text.endsWith(".csv") || text.endsWith(".txt");
        try {
            Path path = Path.of(text);
            return looksLikeFile || Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static List<Listing> read(Path file) {
        String text;
        try (InputStream bytes = Files.newInputStream(file)) {
            // Its length is not asked for: a pipe or /dev/zero says that it has none.
            byte[] start = bytes.readNBytes(LONGEST_FILE + 1);
            if (start.length > LONGEST_FILE) {
                throw new IllegalArgumentException(file + " is longer than a list of symbols: more than 10 MB");
            }
            text = new String(start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("can't read the symbols in " + file + ": " + e, e);
        }
        String header = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        boolean table = Arrays.stream(header.split(","))
                .map(column -> column.strip().replace("\"", ""))
                .anyMatch(column -> column.equals("symbol") || column.equals("yahoo"));
        return table ? Universe.parse(new StringReader(text)).listings() : bare(text);
    }

    /** Of a symbol that stands in the project's universe, more is known. */
    private static List<Listing> bare(String text) {
        String column = Arrays.stream(text.split("[\\s,]+"))
                .filter(symbol -> !symbol.isEmpty())
                .map(symbol -> symbol.toUpperCase(Locale.ROOT))
                .collect(Collectors.joining("\n", "symbol\n", "\n"));
        return Universe.parse(new StringReader(column)).listings().stream()
                .map(listing -> Universe.standard().find(listing.symbol()).orElse(listing))
                .toList();
    }
}
