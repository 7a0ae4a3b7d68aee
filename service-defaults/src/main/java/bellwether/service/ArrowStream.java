package bellwether.service;

import bellwether.service.ArrowBody.Part;
import bellwether.service.ArrowBody.Vector;
import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.apache.arrow.flatbuf.Bool;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Schema;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;

/**
 * A table as a stream of Arrow's messages: its schema, one batch with all rows, the end. See "Serialization and
 * interprocess communication" in Arrow's columnar format.
 */
final class ArrowStream {
    private static final int CONTINUATION = 0xFFFFFFFF;
    private static final int NONE = 0;
    private static final int ALIGNMENT = 8;

    private final FlatBufferBuilder metadata = new FlatBufferBuilder(1024);

    private ArrowStream() {}

    static byte[] of(Table table) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        stream.writeBytes(new ArrowStream().schema(table));
        ArrowBody body = ArrowBody.of(table);
        stream.writeBytes(new ArrowStream().batch(table.rows(), body));
        stream.writeBytes(body.bytes());
        stream.writeBytes(header(0).array());
        return stream.toByteArray();
    }

    private byte[] schema(Table table) {
        int[] fields = table.columns().stream().mapToInt(this::field).toArray();
        int about = Schema.createCustomMetadataVector(
                metadata,
                table.about().entrySet().stream().mapToInt(this::keyValue).toArray());
        int columns = Schema.createFieldsVector(metadata, fields);
        int schema = Schema.createSchema(metadata, Endianness.Little, columns, about, NONE);
        return message(MessageHeader.Schema, schema, 0);
    }

    private int keyValue(Map.Entry<String, String> entry) {
        int key = metadata.createString(entry.getKey());
        return KeyValue.createKeyValue(metadata, key, metadata.createString(entry.getValue()));
    }

    private int field(Column column) {
        int name = metadata.createString(column.name());
        int children = Field.createChildrenVector(metadata, new int[0]);
        return switch (column.kind()) {
            case TEXT -> {
                Utf8.startUtf8(metadata);
                yield field(name, Type.Utf8, Utf8.endUtf8(metadata), children);
            }
            case WHOLE -> field(name, Type.Int, Int.createInt(metadata, Long.SIZE, true), children);
            case FLOAT32 -> field(name, Type.FloatingPoint, real(Precision.SINGLE), children);
            case FLOAT64 -> field(name, Type.FloatingPoint, real(Precision.DOUBLE), children);
            case FLAG -> {
                Bool.startBool(metadata);
                yield field(name, Type.Bool, Bool.endBool(metadata), children);
            }
            case DATE -> field(name, Type.Date, Date.createDate(metadata, DateUnit.DAY), children);
            case INSTANT -> {
                int zone = metadata.createString("UTC");
                int type = Timestamp.createTimestamp(metadata, TimeUnit.MICROSECOND, zone);
                yield field(name, Type.Timestamp, type, children);
            }
        };
    }

    private int real(short precision) {
        return FloatingPoint.createFloatingPoint(metadata, precision);
    }

    private int field(int name, byte kind, int type, int children) {
        return Field.createField(metadata, name, true, kind, type, NONE, children, NONE);
    }

    private byte[] batch(int rows, ArrowBody body) {
        // Flat buffers are written from their end.
        RecordBatch.startNodesVector(metadata, body.vectors().size());
        for (Vector vector : body.vectors().reversed()) {
            FieldNode.createFieldNode(metadata, rows, vector.missing());
        }
        int nodes = metadata.endVector();
        RecordBatch.startBuffersVector(metadata, body.parts().size());
        for (Part part : body.parts().reversed()) {
            Buffer.createBuffer(metadata, part.offset(), part.length());
        }
        int buffers = metadata.endVector();
        int batch = RecordBatch.createRecordBatch(metadata, rows, nodes, buffers, NONE, NONE);
        return message(MessageHeader.RecordBatch, batch, body.length());
    }

    private byte[] message(byte kind, int content, long bodyLength) {
        metadata.finish(Message.createMessage(metadata, MetadataVersion.V5, kind, content, bodyLength, NONE));
        ByteBuffer message = metadata.dataBuffer();
        int padded = padded(message.remaining());
        ByteBuffer bytes = ByteBuffer.allocate(header(padded).capacity() + padded);
        bytes.put(header(padded)).put(message);
        return bytes.array();
    }

    private static ByteBuffer header(int length) {
        return ByteBuffer.allocate(2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(CONTINUATION)
                .putInt(length)
                .flip();
    }

    static int padded(int length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
