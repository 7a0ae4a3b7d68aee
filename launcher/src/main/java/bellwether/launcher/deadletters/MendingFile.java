package bellwether.launcher.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters in a file, one JSON object a line, to be mended with an editor or a script: {@code letter} is the number by
 * which a line is known again; {@code key} and {@code value} are what will be sent.
 */
public final class MendingFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private MendingFile() {}

    /** What is to be sent in place of a letter's own key and value. */
    public record Mended(@Nullable String key, byte @Nullable [] value) {}

    public static void write(Path file, List<DeadLetter> letters) throws IOException {
        List<String> lines = new ArrayList<>();
        for (DeadLetter letter : letters) {
            ObjectNode line = JSON.createObjectNode()
                    .put("letter", letter.number())
                    .put("topic", letter.topic())
                    .put("reason", letter.reason())
                    .put("key", letter.key());
            line.set("value", value(letter.value()));
            lines.add(JSON.writeValueAsString(line));
        }
        Files.write(file, lines);
    }

    /**
     * By the letters' numbers.
     *
     * @throws IOException if the file can't be read, or a line is not such an object; the message says which
     */
    public static Map<Long, Mended> read(Path file) throws IOException {
        Map<Long, Mended> mended = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                JsonNode line = parse(file, i + 1, lines.get(i));
                mended.put(
                        line.path("letter").asLong(),
                        new Mended(line.path("key").textValue(), bytes(line)));
            }
        }
        return mended;
    }

    private static JsonNode parse(Path file, int number, String text) throws IOException {
        try {
            JsonNode line = JSON.readTree(text);
            if (line.path("letter").isIntegralNumber()) {
                return line;
            }
        } catch (JsonProcessingException e) {
            throw new IOException(file + ", line " + number + ": not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IOException(file + ", line " + number + ": no number of a letter");
    }

    /** Of what is not JSON, the text: it can be made JSON in the editor. */
    private static JsonNode value(byte @Nullable [] value) {
        if (value == null) {
            return JSON.nullNode();
        }
        try {
            JsonNode json = JSON.readTree(value);
            if (json.isObject()) {
                return json;
            }
        } catch (IOException e) {
            return JSON.getNodeFactory().textNode(new String(value, StandardCharsets.UTF_8));
        }
        return JSON.getNodeFactory().textNode(new String(value, StandardCharsets.UTF_8));
    }

    private static byte @Nullable [] bytes(JsonNode line) throws JsonProcessingException {
        JsonNode value = line.path("value");
        if (value.isTextual()) {
            return value.textValue().getBytes(StandardCharsets.UTF_8);
        }
        return value.isObject() ? JSON.writeValueAsBytes(value) : null;
    }
}
