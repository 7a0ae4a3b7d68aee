package bellwether.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request can be answered with.
 *
 * @param headers names and values in turn
 * @param look when the service was last asked about it
 */
record Answer(String key, String tag, List<CharSequence> headers, Buffer body, Look look) {
    /** What an answer weighs beside its body and its key, about. */
    private static final int OVERHEAD = 1_000;

    /** What belongs to one connection only (RFC 9110, 7.6.1). */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "keep-alive", "proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

    private static final Set<String> OF_ONE_ANSWER = Set.of("content-length", "date", "age", "set-cookie");
    private static final String ROWS = Look.ROWS.toLowerCase(Locale.ROOT);

    static boolean isPassedOn(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return !OF_THE_CONNECTION.contains(name) && !name.equals(ROWS);
    }

    static boolean isForAll(String header) {
        return isPassedOn(header) && !OF_ONE_ANSWER.contains(header.toLowerCase(Locale.ROOT));
    }

    /** The same, of which the service just said that it still holds. */
    Answer confirmed(Look look) {
        return new Answer(key, tag, headers, body, look);
    }

    long bytes() {
        return OVERHEAD + 2L * key.length() + body.length();
    }

    /**
     * Sends it, or that it is what the client has.
     *
     * @param look that found that it holds
     */
    void sendTo(RoutingContext context, Look look) {
        HttpServerResponse response = context.response();
        for (int i = 0; i < headers.size(); i += 2) {
            response.putHeader(headers.get(i), headers.get(i + 1));
        }
        response.putHeader("Age", Long.toString(look.ageSeconds()));
        if (isAmong(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE).remove(HttpHeaders.CONTENT_ENCODING);
            response.setStatusCode(304).end();
        } else {
            response.end(body);
        }
    }

    /** As tags are compared here: a weak one is as good as a strong one. */
    private boolean isAmong(@Nullable String condition) {
        return condition != null
                && Arrays.stream(condition.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || opaque(known).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
