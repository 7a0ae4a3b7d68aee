package bellwether.quote.yahoo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads symbols as Yahoo does: with commas between them, in small letters or capitals, each once. */
final class Symbols {
    private Symbols() {}

    static String one(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    static List<String> parse(String text) {
        return Arrays.stream(text.split(","))
                .map(Symbols::one)
                .filter(symbol -> !symbol.isEmpty())
                .distinct()
                .toList();
    }
}
