package bellwether.quote.yahoo;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is an error, in Yahoo's words.
 *
 * <p>Shape: {@code {"chart": {"result": null, "error": {"code": "Not Found", "description": "…"}}}}, where the outer
 * member is chart, spark or finance, after the path.
 */
final class YahooError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private YahooError(int status, String code, String description) {
        // Part of normal answers: the stack says nothing.
        super(description, null, false, false);
        this.status = status;
        this.code = code;
    }

    static YahooError notFound() {
        return new YahooError(404, "Not Found", "No data found, symbol may be delisted");
    }

    /** A path of Yahoo's that is not served here. */
    static YahooError notServed(String path) {
        return new YahooError(404, "Not Found", "Bellwether answers chart, spark and search; it has no " + path);
    }

    static YahooError badRequest(String description) {
        return new YahooError(400, "Bad Request", description);
    }

    static YahooError missing(String parameter) {
        return badRequest("Missing required query parameter=" + parameter);
    }

    /** Nothing in the window or near it. */
    static YahooError noDataIn(Frame frame) {
        Window window = frame.window();
        return window.isExplicit()
                ? badRequest("Data doesn't exist for startDate = " + window.from() + ", endDate = " + window.to())
                : notFound();
    }

    /** A length of bars that Yahoo has and that is not stored here. */
    static YahooError notStored(Interval interval, Window window) {
        return unprocessable(interval, window, "Bellwether stores bars of 1h and of days.");
    }

    static YahooError tooMany(Interval interval, Window window, int most) {
        return unprocessable(interval, window, "Only " + most + " bars are answered at once.");
    }

    private static YahooError unprocessable(Interval interval, Window window, String reason) {
        return new YahooError(
                422,
                "Unprocessable Entity",
                interval.granularity() + " data not available for startTime=" + window.from() + " and endTime="
                        + window.to() + ". " + reason);
    }

    int status() {
        return status;
    }

    /** @param envelope the member that all is in */
    Map<String, Body> in(String envelope) {
        return Map.of(envelope, new Body(null, new Reason(code, String.valueOf(getMessage()))));
    }

    /** @param result always null */
    @Schema(name = "YahooErrorBody")
    record Body(@Nullable String result, Reason error) {}

    @Schema(name = "YahooErrorReason")
    record Reason(String code, String description) {}
}
