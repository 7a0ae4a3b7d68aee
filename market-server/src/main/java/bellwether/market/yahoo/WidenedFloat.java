package bellwether.market.yahoo;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a float as {@code Double.toString} writes it widened to 64 bits, straight into the output buffer and several
 * times as fast: such texts make up nine tenths of a chart. Set it, then hand it to the generator as a raw value.
 *
 * <p>Between 1/64 and 10 million, with {@code v = whole + fraction / 2^bits}, digits of the fraction are made one by one
 * until what is left is within half a unit in the last place of the 64-bit number. That half unit is
 * {@code 1 / 2^(bits + 30)}, for a float fills only 24 of the 53 bits of the double; so all of it fits into a long.
 */
final class WidenedFloat implements SerializableString {
    private static final int FLOAT_BITS = 23;
    private static final int HALF_UNIT_SHIFT = 30;
    private static final int MOST_BYTES = 32;
    /** From here on the fraction has at most 29 bits. */
    private static final float LEAST = 1f / 64;

    private static final float LIMIT = 1e7f;

    private float value;

    WidenedFloat set(float finite) {
        value = finite;
        return this;
    }

    /** @return the number of bytes written, or -1 if there may not be room enough */
    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (buffer.length - offset < MOST_BYTES) {
            return -1;
        }
        int bits = Float.floatToRawIntBits(value);
        int mantissa = bits & ((1 << FLOAT_BITS) - 1);
        // Just above a power of two the unit below is smaller: left to the general way, like all that is rare.
        if (mantissa == 0 || !(value >= LEAST && value < LIMIT)) {
            byte[] text = asUnquotedUTF8();
            System.arraycopy(text, 0, buffer, offset, text.length);
            return text.length;
        }
        return write(mantissa | 1 << FLOAT_BITS, FLOAT_BITS - Math.getExponent(value), buffer, offset);
    }

    private static int write(int mantissa, int fractionBits, byte[] buffer, int offset) {
        if (fractionBits <= 0) {
            int end = writeWhole(mantissa << -fractionBits, buffer, offset);
            buffer[end++] = '.';
            buffer[end++] = '0';
            return end - offset;
        }
        int shift = fractionBits + HALF_UNIT_SHIFT;
        long one = 1L << shift;
        long rest = (long) mantissa << HALF_UNIT_SHIFT;
        int end = writeWhole((int) (rest >>> shift), buffer, offset);
        buffer[end++] = '.';
        rest &= one - 1;
        long halfUnit = 1;
        while (true) {
            rest *= 10;
            halfUnit *= 10;
            int digit = (int) (rest >>> shift);
            rest &= one - 1;
            boolean downIsNear = rest <= halfUnit;
            boolean upIsNear = rest >= one - halfUnit;
            if (downIsNear || upIsNear) {
                boolean up = upIsNear && (!downIsNear || isNearerUp(digit, rest, one >>> 1));
                buffer[end++] = (byte) ('0' + digit + (up ? 1 : 0));
                return end - offset;
            }
            buffer[end++] = (byte) ('0' + digit);
        }
    }

    /** Of two as near, the even digit counts. */
    private static boolean isNearerUp(int digit, long rest, long half) {
        return rest > half || rest == half && digit % 2 == 1;
    }

    private static int writeWhole(int whole, byte[] buffer, int offset) {
        int digits = 1;
        for (int limit = 10; digits < 8 && whole >= limit; limit *= 10) {
            digits++;
        }
        int rest = whole;
        for (int i = offset + digits - 1; i >= offset; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return offset + digits;
    }

    @Override
    public String getValue() {
        return Double.toString(value);
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return getValue().getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public char[] asQuotedChars() {
        return getValue().toCharArray();
    }

    @Override
    public byte[] asQuotedUTF8() {
        return asUnquotedUTF8();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        return appendUnquotedUTF8(buffer, offset);
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        return appendUnquoted(buffer, offset);
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        String text = getValue();
        if (buffer.length - offset < text.length()) {
            return -1;
        }
        text.getChars(0, text.length(), buffer, offset);
        return text.length();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        return writeUnquotedUTF8(out);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        byte[] text = asUnquotedUTF8();
        out.write(text);
        return text.length;
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        return putUnquotedUTF8(buffer);
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        byte[] text = asUnquotedUTF8();
        if (buffer.remaining() < text.length) {
            return -1;
        }
        buffer.put(text);
        return text.length;
    }
}
