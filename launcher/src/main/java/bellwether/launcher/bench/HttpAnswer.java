package bellwether.launcher.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One answer after the other on a kept HTTP/1.1 connection, read byte by byte; the bodies are not kept. */
final class HttpAnswer {
    private static final int LONGEST_LINE = 8192;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /** What comes next. */
    private enum Place {
        STATUS,
        HEADER,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    private final StringBuilder line = new StringBuilder();
    private Place place = Place.STATUS;
    private int status;
    private long left;
    private boolean chunked;
    private boolean saysWhen;

    boolean isGood() {
        return status == OK;
    }

    /** Refused as it should be: with the time to come again. */
    boolean isShed() {
        return status == UNAVAILABLE && saysWhen;
    }

    int status() {
        return status;
    }

    /**
     * @return whether an answer ended with these bytes; the rest is not looked at
     * @throws IOException if this is no HTTP
     */
    boolean take(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (place == Place.BODY || place == Place.CHUNK) {
                int step = (int) Math.min(left, bytes.remaining());
                bytes.position(bytes.position() + step);
                left -= step;
                if (left == 0 && bodyEnds()) {
                    return true;
                }
            } else if (endsLine(bytes.get()) && lineEnds()) {
                return true;
            }
        }
        return false;
    }

    private boolean endsLine(byte one) throws IOException {
        if (one == '\n') {
            return true;
        }
        if (one != '\r') {
            line.append((char) one);
        }
        if (line.length() > LONGEST_LINE) {
            throw new IOException("a line without end");
        }
        return false;
    }

    private boolean bodyEnds() {
        boolean whole = place == Place.BODY;
        place = whole ? Place.STATUS : Place.CHUNK_END;
        return whole;
    }

    private boolean lineEnds() throws IOException {
        String text = line.toString();
        line.setLength(0);
        return switch (place) {
            case STATUS -> statusIs(text);
            case HEADER -> text.isEmpty() ? headersEnd() : headerIs(text);
            case CHUNK_SIZE -> chunkBegins(text);
            case CHUNK_END -> {
                place = Place.CHUNK_SIZE;
                yield false;
            }
            case TRAILER -> {
                place = text.isEmpty() ? Place.STATUS : Place.TRAILER;
                yield text.isEmpty();
            }
            case BODY, CHUNK -> throw new IllegalStateException("no line is read there");
        };
    }

    private boolean statusIs(String text) throws IOException {
        if (!text.startsWith("HTTP/1.1 ")) {
            throw new IOException("not an answer: " + text);
        }
        status = Integer.parseInt(text.substring(9, 12));
        left = 0;
        chunked = false;
        saysWhen = false;
        place = Place.HEADER;
        return false;
    }

    private boolean headerIs(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
            left = Long.parseLong(lower.substring(15).strip());
        }
        chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        saysWhen |= lower.startsWith("retry-after:");
        return false;
    }

    private boolean headersEnd() {
        place = chunked ? Place.CHUNK_SIZE : left > 0 ? Place.BODY : Place.STATUS;
        return place == Place.STATUS;
    }

    private boolean chunkBegins(String text) {
        left = Long.parseLong(text.replaceFirst(";.*", "").strip(), 16);
        place = left > 0 ? Place.CHUNK : Place.TRAILER;
        return false;
    }

    static byte[] request(String host, String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
