package bellwether.web;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An HTTP answer in chunks (RFC 9112, 7.1), chunk by chunk: each is one write of the server. */
final class ChunkedAnswer {
    private final DataInputStream in;
    private int chunks;

    /** Reads up to the end of the head. */
    ChunkedAnswer(InputStream in) throws IOException {
        this.in = new DataInputStream(in);
        while (!line().isEmpty()) {
            // Headers are not looked at.
        }
    }

    /** @return all text up to the end of the chunk that ends the awaited text */
    String readUntil(String awaited) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(awaited) < 0) {
            byte[] chunk = new byte[Integer.parseInt(line(), 16)];
            in.readFully(chunk);
            line();
            chunks++;
            text.append(new String(chunk, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    int chunks() {
        return chunks;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            int one = in.read();
            if (one < 0) {
                throw new EOFException("the answer ends");
            }
            if (one == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) one);
        }
    }
}
