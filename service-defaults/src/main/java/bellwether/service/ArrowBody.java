package bellwether.service;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The values of a table as Arrow lays them out: for each column a bit for each value that is there, the offsets of texts,
 * and the values themselves, each part at a multiple of eight bytes.
 */
final class ArrowBody {
    private final List<Vector> vectors = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<byte[]> buffers = new ArrayList<>();
    private int length;

    private ArrowBody() {}

    /** @param missing how many values a column lacks */
    record Vector(int missing) {}

    /** Where a buffer is in the body. */
    record Part(int offset, int length) {}

    static ArrowBody of(Table table) {
        ArrowBody body = new ArrowBody();
        table.columns().forEach(body::add);
        return body;
    }

    List<Vector> vectors() {
        return vectors;
    }

    List<Part> parts() {
        return parts;
    }

    int length() {
        return length;
    }

    byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(length);
        for (int i = 0; i < buffers.size(); i++) {
            all.put(parts.get(i).offset(), buffers.get(i));
        }
        return all.array();
    }

    private void add(Column column) {
        List<? extends @Nullable Object> values = column.values();
        int missing = (int) values.stream().filter(Objects::isNull).count();
        vectors.add(new Vector(missing));
        add(missing == 0 ? new byte[0] : bits(values, Objects::nonNull));
        switch (column.kind()) {
            case TEXT -> addTexts(values);
            case WHOLE -> add(fixed(values, Long.BYTES, (out, value) -> out.putLong(((Number) value).longValue())));
            case FLOAT32 -> add(fixed(values, Float.BYTES, (out, value) -> out.putFloat((Float) value)));
            case FLOAT64 -> add(fixed(values, Double.BYTES, (out, value) -> out.putDouble((Double) value)));
            case FLAG -> add(bits(values, Boolean.TRUE::equals));
            case DATE ->
                add(fixed(values, Integer.BYTES, (out, value) -> out.putInt((int) ((LocalDate) value).toEpochDay())));
            case INSTANT ->
                add(fixed(
                        values,
                        Long.BYTES,
                        (out, value) -> out.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value))));
        }
    }

    private void addTexts(List<? extends @Nullable Object> values) {
        ByteBuffer offsets = littleEndian((values.size() + 1) * Integer.BYTES);
        List<byte[]> texts = new ArrayList<>(values.size());
        int end = 0;
        offsets.putInt(end);
        for (Object value : values) {
            byte[] text = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            texts.add(text);
            end += text.length;
            offsets.putInt(end);
        }
        ByteBuffer all = ByteBuffer.allocate(end);
        texts.forEach(all::put);
        add(offsets.array());
        add(all.array());
    }

    private void add(byte[] buffer) {
        parts.add(new Part(length, buffer.length));
        buffers.add(buffer);
        length += ArrowStream.padded(buffer.length);
    }

    /** A missing value is as long as any other. */
    private static byte[] fixed(
            List<? extends @Nullable Object> values, int size, BiConsumer<ByteBuffer, Object> write) {
        ByteBuffer buffer = littleEndian(values.size() * size);
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                write.accept(buffer.position(i * size), value);
            }
        }
        return buffer.array();
    }

    private interface Bit {
        boolean isSet(@Nullable Object value);
    }

    private static byte[] bits(List<? extends @Nullable Object> values, Bit bit) {
        byte[] bits = new byte[(values.size() + Byte.SIZE - 1) / Byte.SIZE];
        for (int i = 0; i < values.size(); i++) {
            if (bit.isSet(values.get(i))) {
                bits[i / Byte.SIZE] |= (byte) (1 << i % Byte.SIZE);
            }
        }
        return bits;
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
