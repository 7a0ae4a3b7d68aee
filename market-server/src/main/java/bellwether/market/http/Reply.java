package bellwether.market.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One whole answer.
 *
 * @param body not to be changed any more
 * @param headers beside the content type and those that every answer has
 */
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
    public static final String JSON = "application/json;charset=utf-8";
    public static final String TEXT = "text/plain;charset=utf-8";
    public static final String HTML = "text/html;charset=utf-8";
    public static final String CSV = "text/csv;charset=utf-8";

    public static Reply json(int status, byte[] body) {
        return new Reply(status, JSON, body, Map.of());
    }

    public static Reply text(int status, String contentType, String body) {
        return new Reply(status, contentType, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public Reply with(String header, String value) {
        return new Reply(status, contentType, body, Map.of(header, value));
    }

    public Reply withBody(byte[] other) {
        return new Reply(status, contentType, other, headers);
    }
}
