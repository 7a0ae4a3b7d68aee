package bellwether.market.replay;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file, plain or gzip, line by line and without an object a field: files have hundreds of thousands of lines.
 * Fields can't be quoted. Empty lines are skipped.
 */
final class CsvScanner implements Closeable {
    private static final int BUFFER = 1 << 18;
    private static final int BYTE_ORDER_MARK = 3;

    private final Path file;
    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int filled;
    private int next;
    private int line;
    private final int[] ends = new int[16];
    private int start;
    private int fields;

    private CsvScanner(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    static CsvScanner open(Path file) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        raw.mark(2);
        boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return new CsvScanner(file, gzip ? new GZIPInputStream(raw, 1 << 16) : raw);
    }

    /** Moves on to the next line that isn't empty; false at the end of the file. */
    boolean nextLine() throws IOException, BrokenFile {
        while (true) {
            int end = lineEnd();
            if (end < 0) {
                return false;
            }
            line++;
            start = line == 1 && startsWithByteOrderMark() ? next + BYTE_ORDER_MARK : next;
            next = Math.min(end + 1, filled);
            int stop = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
            if (stop > start) {
                split(stop);
                return true;
            }
        }
    }

    int line() {
        return line;
    }

    int fields() {
        return fields;
    }

    boolean isEmpty(int field) {
        return from(field) == to(field);
    }

    String text(int field) {
        return new String(buffer, from(field), to(field) - from(field), StandardCharsets.UTF_8);
    }

    boolean hasText(int field, byte[] text) {
        return Arrays.equals(buffer, from(field), to(field), text, 0, text.length);
    }

    byte[] bytes(int field) {
        return Arrays.copyOfRange(buffer, from(field), to(field));
    }

    /** The field's bytes are {@code buffer()[from(field) … to(field))}, until the next line is read. */
    byte[] buffer() {
        return buffer;
    }

    int from(int field) {
        return field == 0 ? start : ends[field - 1] + 1;
    }

    int to(int field) {
        return ends[field];
    }

    BrokenFile broken(String reason) {
        return new BrokenFile(file, line, reason);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void split(int stop) throws BrokenFile {
        fields = 0;
        for (int i = start; i <= stop; i++) {
            if (i == stop || buffer[i] == ',') {
                if (fields == ends.length) {
                    throw broken("more than " + ends.length + " fields");
                }
                ends[fields++] = i;
            }
        }
    }

    /** Where the line that starts at {@code next} ends, or -1 if there is none. */
    private int lineEnd() throws IOException {
        int end = next;
        while (true) {
            for (; end < filled; end++) {
                if (buffer[end] == '\n') {
                    return end;
                }
            }
            int length = filled - next;
            if (!fill()) {
                return length > 0 ? filled : -1;
            }
            end = next + length;
        }
    }

    private boolean fill() throws IOException {
        int length = filled - next;
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, length);
            next = 0;
            filled = length;
        } else if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(0, read);
        return read > 0;
    }

    private boolean startsWithByteOrderMark() {
        return filled >= next + BYTE_ORDER_MARK
                && (buffer[next] & 0xff) == 0xef
                && (buffer[next + 1] & 0xff) == 0xbb
                && (buffer[next + 2] & 0xff) == 0xbf;
    }
}
