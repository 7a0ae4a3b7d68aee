package bellwether.market.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes JSON into memory, member by member. */
public final class JsonBody {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private JsonBody() {}

    /** What writes one JSON value. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** @param expectedBytes a guess that saves copying */
    public static byte[] of(int expectedBytes, Writer writer) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(expectedBytes);
        try (JsonGenerator json = JSON.createGenerator(body)) {
            writer.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no way for writing to memory to fail", e);
        }
        return body.toByteArray();
    }
}
