package bellwether.ingest.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A frame of text: JSON around base64 in version 2, bare base64 in the first version. */
final class Frame {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String PRICING = "pricing";

    private Frame() {}

    /**
     * The message within; empty for JSON that is about something else.
     *
     * @throws BadFrame if there is none
     */
    static Optional<byte[]> message(String text) throws BadFrame {
        Optional<String> base64 = text.startsWith("{") ? wrapped(text) : Optional.of(text.strip());
        if (base64.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getDecoder().decode(base64.get()));
        } catch (IllegalArgumentException e) {
            throw new BadFrame("base64", "not base64: " + e.getMessage());
        }
    }

    private static Optional<String> wrapped(String text) throws BadFrame {
        String type = null;
        String message = null;
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "type" -> type = json.getValueAsString();
                    case "message" -> message = json.getValueAsString();
                    default -> json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw new BadFrame("json", "not JSON: " + firstLine(e.getMessage()));
        }
        if (!PRICING.equals(type)) {
            return Optional.empty();
        } else if (message == null) {
            throw new BadFrame("json", "a pricing without a message");
        }
        return Optional.of(message);
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
