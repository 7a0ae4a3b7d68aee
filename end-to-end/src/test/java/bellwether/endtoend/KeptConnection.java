package bellwether.endtoend;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection that is used for one request after another, and tells of each answer that does not come whole. */
final class KeptConnection implements AutoCloseable {
    private final Socket socket;
    private final InputStream answers;

    KeptConnection(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** @return whether the server takes another request on this connection */
    boolean ask(String path) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        String status = line();
        if (!status.startsWith("HTTP/1.1 200 ")) {
            throw new IOException(path + " is answered " + status);
        }
        boolean last = false;
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            last |= lower.equals("connection: close");
            length = lower.startsWith("content-length: ")
                    ? Integer.parseInt(lower.substring("content-length: ".length()))
                    : length;
        }
        if (length >= 0) {
            skip(length);
        } else {
            skipChunks();
        }
        return !last;
    }

    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(line(), 16);
            skip(length);
            line();
        } while (length > 0);
    }

    private void skip(int length) throws IOException {
        if (answers.readNBytes(length).length < length) {
            throw new IOException("an answer broke off");
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed after '" + line + "'");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
