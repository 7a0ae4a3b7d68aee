package bellwether.launcher.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Relays before those parts of a stack that others of it talk to. */
final class Network implements AutoCloseable {
    /** As the parts are named, and as their ports' variables begin. */
    private static final Map<String, String> PARTS = new TreeMap<>(Map.of(
            "kafka", "KAFKA",
            "postgres", "POSTGRES",
            "market", "MARKET",
            "quote-service", "QUOTE",
            "movers-service", "MOVERS"));

    private final Map<String, Relay> relays = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    private Network() {}

    /** Relays, and the free ports to which they will pass on. */
    static Network open() throws IOException {
        Network network = new Network();
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            int target = Relay.freePort();
            Relay relay = Relay.to(target);
            network.relays.put(part.getKey(), relay);
            String variable = "BELLWETHER_" + part.getValue();
            // The broker has another door for those who come through the relay.
            network.environment.put(
                    variable + (part.getKey().equals("kafka") ? "_RELAYED_PORT" : "_PORT"), text(target));
            network.environment.put(variable + "_RELAY_PORT", text(relay.port()));
        }
        return network;
    }

    /** The parts to which the way can be cut. */
    static Iterable<String> parts() {
        return PARTS.keySet();
    }

    /** What a stack must be told so that it goes through the relays. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    Relay to(String part) {
        return Objects.requireNonNull(relays.get(part));
    }

    private static String text(int port) {
        return String.format(Locale.ROOT, "%d", port);
    }

    @Override
    public void close() {
        relays.values().forEach(Relay::close);
    }
}
