package bellwether.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what no decent client would, byte by byte. */
final class WireClient {
    private static final int PATIENCE_MILLIS = 60_000;

    private final URI address;
    private final @Nullable InetAddress from;

    WireClient(URI address) {
        this(address, null);
    }

    /** @param from whose connections they are: each address of 127.0.0.0/8 is another client on this machine */
    WireClient(URI address, @Nullable InetAddress from) {
        this.address = address;
        this.from = from;
    }

    /**
     * What was answered.
     *
     * @param status 0 if the connection was closed without a word
     * @param sent bytes of the body that were taken before that
     */
    record Heard(int status, String text, long sent) {
        boolean hasHeader(String line) {
            return text.toLowerCase(Locale.ROOT).contains("\r\n" + line.toLowerCase(Locale.ROOT));
        }
    }

    Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getByName(address.getHost()), address.getPort(), from, 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    /** @param head with its lines, without the one that names the host and without the empty one */
    Heard say(String head) throws IOException {
        return say(head, 0);
    }

    /** @param body how many zeros follow; they stop when the server does */
    Heard say(String head, long body) throws IOException {
        try (Socket socket = open()) {
            OutputStream out = socket.getOutputStream();
            String host = head.contains("\r\nHost:") ? "" : "\r\nHost: localhost";
            out.write((head + host + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            long sent = pour(out, body);
            String text = listen(socket.getInputStream());
            return new Heard(text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12)), text, sent);
        }
    }

    private static long pour(OutputStream out, long bytes) {
        byte[] zeros = new byte[64 * 1024];
        long sent = 0;
        try {
            while (sent < bytes) {
                out.write(zeros);
                sent += zeros.length;
            }
        } catch (IOException closed) {
            return sent;
        }
        return sent;
    }

    /** Until the end of the head, of which the tests are content. */
    private static String listen(InputStream in) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                heard.write(next);
                if (heard.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    break;
                }
            }
        } catch (SocketTimeoutException silent) {
            throw new AssertionError("neither an answer nor an end", silent);
        } catch (IOException reset) {
            return heard.toString(StandardCharsets.ISO_8859_1);
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }
}
