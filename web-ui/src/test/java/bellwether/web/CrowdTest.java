package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Too many at once, and too slow, with limits that a test reaches. */
@QuarkusTest
@TestProfile(CrowdTest.LowLimits.class)
class CrowdTest {
    private static final int BURST = 200;
    private static final int SLOW_CONNECTIONS = Integer.getInteger("bellwether.slow-connections", 500);

    /** The crowd, alone, would take all. */
    private static final int ALL_CONNECTIONS = SLOW_CONNECTIONS * 4 / 5;

    private static final int CONNECTIONS_OF_ONE = SLOW_CONNECTIONS / 5;
    private static final String CROWD = "127.0.0.2";
    private static final String OTHER = "127.0.0.3";

    /** So that the first are still there when the last come. */
    private static final String SILENCE = SLOW_CONNECTIONS > 1_000 ? "30s" : "3s";

    /** A minute's silence is too long to wait for. */
    public static final class LowLimits implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "bellwether.requests.per-second",
                    "20",
                    "bellwether.requests.burst",
                    Integer.toString(BURST),
                    "bellwether.requests.unlimited-from",
                    "192.0.2.1",
                    "bellwether.connections.per-client",
                    Integer.toString(CONNECTIONS_OF_ONE),
                    "quarkus.http.limits.max-connections",
                    Integer.toString(ALL_CONNECTIONS),
                    "quarkus.http.idle-timeout",
                    SILENCE);
        }
    }

    @TestHTTPResource
    URI address;

    @Test
    void who_asks_too_often_is_told_when_to_come_again() throws Exception {
        WireClient wire = new WireClient(address);
        WireClient.Heard heard = wire.say("GET /favicon.svg HTTP/1.1");
        for (int i = 0; i < 50 * BURST && heard.status() == 200; i++) {
            heard = wire.say("GET /favicon.svg HTTP/1.1");
        }

        assertThat(heard.status()).isEqualTo(429);
        assertThat(heard.hasHeader("retry-after: 1")).isTrue();
        assertThat(heard.hasHeader("content-security-policy:")).isTrue();
        while (wire.say("GET /favicon.svg HTTP/1.1").status() != 200) {
            Thread.sleep(20);
        }
    }

    @Test
    void connections_that_hardly_speak_are_closed_and_keep_nobody_out() throws Exception {
        WireClient crowd = new WireClient(address, InetAddress.getByName(CROWD));
        WireClient other = new WireClient(address, InetAddress.getByName(OTHER));
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < SLOW_CONNECTIONS; i++) {
            slow.add(begin(crowd));
        }

        assertThat(other.say("GET / HTTP/1.1").status()).isEqualTo(200);
        for (Socket socket : slow) {
            assertThat(isEnded(socket)).isTrue();
            socket.close();
        }
        assertThat(crowd.say("GET / HTTP/1.1").status()).isEqualTo(200);
    }

    /** The first bytes of a request that never becomes whole; one that is not let in may end meanwhile. */
    private static Socket begin(WireClient client) throws IOException {
        Socket socket = client.open();
        try {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: loc".getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException refused) {
            return socket;
        }
        return socket;
    }

    private static boolean isEnded(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return !(reset instanceof java.net.SocketTimeoutException);
        }
    }
}
