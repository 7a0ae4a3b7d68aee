package bellwether.market.control;

import java.util.Arrays;
import java.util.List;

/** The ways in which Yahoo fails. */
public enum FaultKind {
    /** Too many requests, as plain text. */
    TOO_MANY_REQUESTS("429"),
    /** Too many requests for clients that keep their library's name as User-Agent, as at Yahoo's edge. */
    EDGE("edge"),
    UNAVAILABLE("503"),
    /** The right answer, late. */
    SLOW("slow"),
    /** Half of the right answer, then the connection is closed. */
    CUT("cut"),
    /** A page of HTML with status 200. */
    HTML("html"),
    /** Status 200 and a body that stops within the JSON. */
    MALFORMED("malformed"),
    NONE("none");

    private final String code;

    FaultKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is no such kind; the message names them all */
    static FaultKind parse(String code) {
        List<String> codes = Arrays.stream(values()).map(FaultKind::code).toList();
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("kind is '" + code + "', not one of " + codes));
    }
}
