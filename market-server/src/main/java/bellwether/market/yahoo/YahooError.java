package bellwether.market.yahoo;

import bellwether.market.http.JsonBody;
import bellwether.market.http.Reply;

/** An answer that is an error, in Yahoo's words. */
final class YahooError extends Exception {
    private static final long serialVersionUID = 1;

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

    static YahooError badRequest(String description) {
        return new YahooError(400, "Bad Request", description);
    }

    static YahooError noDataInWindow(long from, long to) {
        return badRequest("Data doesn't exist for startDate = " + from + ", endDate = " + to);
    }

    static YahooError tooOld(String granularity, long from, long to, int days) {
        return new YahooError(
                422,
                "Unprocessable Entity",
                notAvailable(granularity, from, to) + " The requested range must be within the last " + days
                        + " days.");
    }

    static YahooError tooLong(String granularity, long from, long to, int days) {
        return new YahooError(
                422,
                "Unprocessable Entity",
                notAvailable(granularity, from, to) + " Only " + days + " days worth of " + granularity
                        + " granularity data are allowed to be fetched per request.");
    }

    static YahooError unauthorized(String description) {
        return new YahooError(401, "Unauthorized", description);
    }

    /** @param envelope the member that all is in: chart, spark, finance */
    Reply reply(String envelope) {
        return Reply.json(status, JsonBody.of(256, json -> {
            json.writeStartObject();
            json.writeObjectFieldStart(envelope);
            json.writeNullField("result");
            json.writeObjectFieldStart("error");
            json.writeStringField("code", code);
            json.writeStringField("description", getMessage());
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }));
    }

    private static String notAvailable(String granularity, long from, long to) {
        return granularity + " data not available for startTime=" + from + " and endTime=" + to + ".";
    }
}
