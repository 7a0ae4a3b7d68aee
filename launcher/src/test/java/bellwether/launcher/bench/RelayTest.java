package bellwether.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RelayTest {
    private static final int GLANCE_MILLIS = 200;

    private ServerSocket echo;
    private Relay relay;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        relay = Relay.to(echo.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        echo.close();
    }

    @Test
    void all_bytes_pass_in_both_directions_until_one_side_has_said_all() throws Exception {
        byte[] sent = new byte[3_000_000];
        new Random(1).nextBytes(sent);

        try (Socket client = connect()) {
            Thread writer = Thread.ofVirtual().start(() -> write(client, sent));

            assertThat(client.getInputStream().readAllBytes()).isEqualTo(sent);
            writer.join();
        }
        awaitConnections(0);
    }

    @Test
    void a_cut_resets_what_is_connected_and_refuses_what_is_new() throws Exception {
        try (Socket client = connect()) {
            say(client, "a");
            relay.cut();

            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
            assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        }
        relay.mend();

        try (Socket client = connect()) {
            say(client, "b");
        }
    }

    @Test
    void in_a_silence_connections_stay_and_nothing_passes_until_it_is_over() throws Exception {
        try (Socket before = connect()) {
            say(before, "a");
            relay.silence();
            try (Socket during = connect()) {
                before.getOutputStream().write('b');
                during.getOutputStream().write('c');

                assertSilent(before);
                assertSilent(during);
                relay.mend();

                assertThat(before.getInputStream().read()).isEqualTo('b');
                assertThat(during.getInputStream().read()).isEqualTo('c');
            }
        }
    }

    @Test
    void where_nobody_listens_the_connection_ends() throws Exception {
        echo.close();

        try (Socket client = connect()) {
            assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    private static void assertSilent(Socket socket) throws IOException {
        socket.setSoTimeout(GLANCE_MILLIS);
        assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(0);
    }

    private static void say(Socket socket, String word) throws IOException {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        socket.getOutputStream().write(bytes);
        assertThat(socket.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void awaitConnections(int count) throws InterruptedException {
        while (relay.connections() != count) {
            Thread.sleep(5);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), relay.port());
    }

    private void answer() {
        while (!echo.isClosed()) {
            try {
                Socket socket = echo.accept();
                Thread.ofVirtual().start(() -> sendBack(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void sendBack(Socket socket) {
        try (socket) {
            socket.getInputStream().transferTo(socket.getOutputStream());
        } catch (IOException e) {
            // The client has gone.
        }
    }
}
