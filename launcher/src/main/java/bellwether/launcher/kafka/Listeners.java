package bellwether.launcher.kafka;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a broker listens.
 *
 * @param port for everybody
 * @param controllerPort for itself
 * @param relayed a second way in, for those that come through a relay; null without one
 */
public record Listeners(
        int port, int controllerPort, @Nullable Relayed relayed) {

    /**
     * A client goes where the broker says that it is, so who is to stay on the relay must be told the relay's port.
     *
     * @param port of the broker, to which the relay passes on
     * @param relayPort that clients are told
     */
    public record Relayed(int port, int relayPort) {}

    /** Without a relay. */
    public static Listeners direct(int port, int controllerPort) {
        return new Listeners(port, controllerPort, null);
    }

    Map<String, String> configuration() {
        String listeners = "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort;
        String advertised = "PLAINTEXT://localhost:" + port;
        String protocols = "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT";
        if (relayed != null) {
            listeners += ",RELAYED://127.0.0.1:" + relayed.port();
            advertised += ",RELAYED://localhost:" + relayed.relayPort();
            protocols += ",RELAYED:PLAINTEXT";
        }
        return Map.of(
                "listeners", listeners,
                "advertised.listeners", advertised,
                "listener.security.protocol.map", protocols,
                "controller.quorum.voters", BrokerFolder.NODE_ID + "@127.0.0.1:" + controllerPort);
    }
}
