package bellwether.quote.freshness;

import java.util.List;
import java.util.Locale;

/** What a symbol failed for, by how the run's reason begins: the words of the ingest's reports. */
enum FailureKind {
    RATE_LIMITED("429"),
    UNREACHABLE("no connection", "no answer within", "given up"),
    FAILING("HTTP 5"),
    MALFORMED("malformed", "an empty answer", "a page of HTML", "not a chart", "prices without"),
    UNKNOWN_SYMBOL("unknown symbol"),
    OTHER("");

    private final List<String> beginnings;

    FailureKind(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** In the order of the kinds; the last takes all that is left. */
    static FailureKind of(String reason) {
        for (FailureKind kind : values()) {
            if (kind.beginnings.stream().anyMatch(reason::startsWith)) {
                return kind;
            }
        }
        return OTHER;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
