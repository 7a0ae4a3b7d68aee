package bellwether.market.streamer;

import bellwether.contract.InstrumentKind;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * One price, as Yahoo's message {@code PricingData} has it (Protocol Buffers, proto3: what is zero is not written).
 *
 * @param millis since 1970
 * @param exchange Yahoo's code: NMS, NYQ, LSE
 * @param marketHours 0 before the session, 1 in it, 2 after it
 * @param change against the previous close; after the session, against its close
 */
record Pricing(
        String symbol,
        float price,
        long millis,
        @Nullable String currency,
        String exchange,
        InstrumentKind kind,
        int marketHours,
        float changePercent,
        long dayVolume,
        float dayHigh,
        float dayLow,
        float change,
        String shortName,
        float open,
        float previousClose,
        int priceHint) {

    /** @param whole false for what Yahoo sends from the second time on: what changes, and nothing else */
    byte[] toBytes(boolean whole) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            writeWhatChanges(out);
            if (whole) {
                writeTheRest(out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    private void writeWhatChanges(CodedOutputStream out) throws IOException {
        out.writeString(1, symbol);
        out.writeFloat(2, price);
        out.writeSInt64(3, millis);
        out.writeString(5, exchange);
        out.writeEnum(6, quoteType(kind));
        if (marketHours != 0) {
            out.writeEnum(7, marketHours);
        }
        writeFloat(out, 8, changePercent);
        if (dayVolume != 0) {
            out.writeSInt64(9, dayVolume);
        }
        writeFloat(out, 10, dayHigh);
        writeFloat(out, 11, dayLow);
        writeFloat(out, 12, change);
        out.writeSInt64(27, priceHint);
    }

    private void writeTheRest(CodedOutputStream out) throws IOException {
        if (currency != null) {
            out.writeString(4, currency);
        }
        out.writeString(13, shortName);
        writeFloat(out, 15, open);
        writeFloat(out, 16, previousClose);
    }

    private static void writeFloat(CodedOutputStream out, int field, float value) throws IOException {
        if (Float.isFinite(value) && value != 0) {
            out.writeFloat(field, value);
        }
    }

    /** Yahoo's number for the kind. */
    private static int quoteType(InstrumentKind kind) {
        return switch (kind) {
            case EQUITY -> 8;
            case INDEX -> 9;
            case FUND -> 11;
            case CURRENCY -> 14;
            case FUTURE -> 18;
            case ETF -> 20;
            case CRYPTO -> 41;
        };
    }
}
