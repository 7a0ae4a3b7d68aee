package bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More clients than there is room for, each of them modest. */
@QuarkusTest
@TestProfile(MostConnectionsTest.LittleRoom.class)
class MostConnectionsTest {
    private static final int MOST = 20;

    /** Room for few. */
    public static final class LittleRoom implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.limits.max-connections", Integer.toString(MOST));
        }
    }

    @TestHTTPResource
    URI address;

    @Test
    void when_there_is_no_room_left_connections_end_as_they_come() throws Exception {
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Socket socket = client(i).open();
            held.add(socket);
            assertThat(isServed(socket)).as("connection %d", i).isTrue();
        }

        try (Socket tooMany = client(MOST).open()) {
            assertThat(isServed(tooMany)).isFalse();
        }
        for (Socket socket : held) {
            socket.close();
        }
        while (client(MOST).say("GET /favicon.svg HTTP/1.1").status() != 200) {
            Thread.sleep(20);
        }
    }

    private WireClient client(int number) throws IOException {
        return new WireClient(address, InetAddress.getByName("127.0.1." + (1 + number)));
    }

    private static boolean isServed(Socket socket) {
        try {
            socket.getOutputStream()
                    .write("GET /favicon.svg HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == 'H';
        } catch (IOException ended) {
            return false;
        }
    }
}
