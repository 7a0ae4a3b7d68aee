package bellwether.ingest.stream;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;

/** A PricingData as Yahoo would send it, field by field. */
final class Message {
    static final long TIME = 1_763_664_127_250L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    @FunctionalInterface
    interface Field {
        void write(CodedOutputStream out) throws IOException;
    }

    static Message of(String symbol, float price) {
        return new Message()
                .with(out -> out.writeString(1, symbol))
                .with(out -> out.writeFloat(2, price))
                .with(out -> out.writeSInt64(3, TIME))
                .with(out -> out.writeEnum(7, 1));
    }

    Message with(Field field) {
        try {
            field.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    byte[] bytes() {
        with(CodedOutputStream::flush);
        return bytes.toByteArray();
    }

    String frame() {
        return "{\"type\":\"pricing\",\"message\":\"" + Base64.getEncoder().encodeToString(bytes()) + "\"}";
    }
}
