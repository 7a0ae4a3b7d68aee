package bellwether.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void a_port_that_was_asked_for_is_taken() throws Exception {
        int free = freePort();

        assertThat(Ports.claim(anywhere(Seat.WEB, Integer.toString(free))).of(Seat.WEB))
                .isEqualTo(free);
    }

    @Test
    void a_port_that_was_asked_for_and_is_in_use_is_an_error() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Map<String, String> environment = anywhere(Seat.QUOTE, Integer.toString(other.getLocalPort()));

            assertThatThrownBy(() -> Ports.claim(environment))
                    .isInstanceOf(UsageProblem.class)
                    .hasMessageContaining("BELLWETHER_QUOTE_PORT=" + other.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_default_that_is_in_use_moves_to_the_next_free_port() {
        Ports first = Ports.claim(Map.of());
        Ports second = Ports.claim(Map.of());

        for (Seat seat : Seat.values()) {
            assertThat(first.of(seat)).isGreaterThanOrEqualTo(seat.defaultPort);
            assertThat(second.of(seat)).isGreaterThan(first.of(seat));
        }
        assertThat(Arrays.stream(Seat.values()).map(first::of)).doesNotHaveDuplicates();
    }

    @Test
    void what_is_no_port_is_an_error() {
        for (String wish : new String[] {"web", "-1", "65536"}) {
            assertThatThrownBy(() -> Ports.claim(anywhere(Seat.WEB, wish)))
                    .isInstanceOf(UsageProblem.class)
                    .hasMessage("BELLWETHER_WEB_PORT=" + wish + " is not a port");
        }
    }

    private static Map<String, String> anywhere(Seat but, String wish) {
        Map<String, String> environment = new HashMap<>();
        for (Seat seat : Seat.values()) {
            environment.put(seat.variable, "0");
        }
        environment.put(but.variable, wish);
        return environment;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
