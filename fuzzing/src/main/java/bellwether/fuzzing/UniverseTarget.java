package bellwether.fuzzing;

import bellwether.reference.Listing;
import bellwether.reference.Universe;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Any text as a list of symbols: read, or refused with a reason. */
public final class UniverseTarget {
    private UniverseTarget() {}

    public static void fuzzerTestOneInput(byte[] text) {
        try {
            for (Listing listing : Universe.parse(new StringReader(new String(text, StandardCharsets.UTF_8)))
                    .listings()) {
                if (listing.symbol().isEmpty()) {
                    throw new IllegalStateException("a listing without a symbol");
                }
            }
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage() == null) {
                throw new IllegalStateException("refused without a reason", refused);
            }
        }
    }
}
