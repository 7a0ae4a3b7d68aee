package bellwether.launcher;

import bellwether.launcher.kafka.Listeners;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ports of relays through which the services reach some parts, so that somebody can cut what is between them. A normal
 * start has none.
 *
 * @param relays the port of the relay before a part
 * @param kafka how the broker is reached through its relay; null without one
 */
record Detours(Map<Seat, Integer> relays, Listeners.@Nullable Relayed kafka) {
    private static final String BEHIND = "BELLWETHER_KAFKA_RELAYED_PORT";

    /** @param environment with, say, {@code BELLWETHER_QUOTE_RELAY_PORT} */
    static Detours of(Map<String, String> environment) {
        Map<Seat, Integer> relays = new EnumMap<>(Seat.class);
        for (Seat seat : Seat.values()) {
            Integer port = port(environment, seat.variable.replace("_PORT", "_RELAY_PORT"));
            if (port != null) {
                relays.put(seat, port);
            }
        }
        Integer relay = relays.get(Seat.KAFKA);
        Integer behind = port(environment, BEHIND);
        return new Detours(relays, relay == null || behind == null ? null : new Listeners.Relayed(behind, relay));
    }

    private static @Nullable Integer port(Map<String, String> environment, String variable) {
        String value = environment.get(variable);
        return value == null || value.isBlank() ? null : Integer.valueOf(value.strip());
    }

    /** @return the address with the relay's port, where there is a relay */
    String instead(Seat seat, String address) {
        Integer relay = relays.get(seat);
        return relay == null ? address : address.replaceFirst("localhost:[0-9]+", "localhost:" + relay);
    }
}
