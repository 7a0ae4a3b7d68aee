package bellwether.contract.json;

import bellwether.contract.MalformedRecord;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reading and writing one JSON object by streaming: no reflection, no tree. */
final class JsonObject {
    /** Bounds for records from outside: a record of ours is flat and under 4 KB. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxStringLength(20_000)
            .maxNumberLength(60)
            .build();

    private static final JsonFactory FACTORY =
            JsonFactory.builder().streamReadConstraints(BOUNDS).build();

    private JsonObject() {}

    interface Writer {
        void write(JsonGenerator json) throws IOException;
    }

    /** Takes one member, whose value is the parser's current token; or answers false for one that it doesn't know. */
    interface MemberReader {
        boolean read(String name, JsonParser json) throws IOException, MalformedRecord;
    }

    static byte[] write(Writer members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(320);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    static void read(byte[] bytes, MemberReader members) throws MalformedRecord {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedRecord("not a JSON object");
            }
            readMembers(json, members);
            if (json.nextToken() != null) {
                throw new MalformedRecord("more than one JSON value");
            }
        } catch (IOException e) {
            throw new MalformedRecord("not JSON: " + firstLine(e), e);
        }
    }

    /** Reads the members of the object that the parser has just entered, up to its end. */
    static void readMembers(JsonParser json, MemberReader members) throws IOException, MalformedRecord {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (!members.read(name, json)) {
                json.skipChildren();
            }
        }
    }

    private static String firstLine(IOException e) {
        String message = e.getMessage();
        return message == null
                ? e.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }
}
