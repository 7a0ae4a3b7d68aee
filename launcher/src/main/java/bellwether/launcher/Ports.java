package bellwether.launcher;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which port each part listens on. */
final class Ports {
    private static final int HIGHEST = 65535;

    private final Map<Seat, Integer> ports = new EnumMap<>(Seat.class);
    private final Map<Seat, Integer> management = new EnumMap<>(Seat.class);
    private final PortClaims claims;
    private final int controller;

    private Ports(Map<String, String> environment, PortClaims claims) {
        this.claims = claims;
        // What the user asked for first, or a default that moves could take it away.
        for (Seat seat : Seat.values()) {
            String wish = environment.get(seat.variable);
            if (wish != null && !wish.isBlank()) {
                ports.put(seat, wished(seat, wish.strip()));
            }
        }
        for (Seat seat : Seat.values()) {
            ports.computeIfAbsent(seat, free -> firstFree(free.defaultPort));
        }
        this.controller = anyFree();
        Seat.SERVICES.forEach(seat -> management.put(seat, anyFree()));
    }

    /**
     * Takes the ports that the environment asks for (0: any free one), else the defaults or the next free ones.
     *
     * @throws UsageProblem if a port that was asked for is taken, or is no port
     */
    static Ports claim(Map<String, String> environment) {
        return new Ports(environment, new PortClaims());
    }

    int of(Seat seat) {
        return Objects.requireNonNull(ports.get(seat));
    }

    /** Where a service tells of its health and its metrics; nobody relies on the number. */
    int management(Seat service) {
        return Objects.requireNonNull(management.get(service));
    }

    /** Kafka's own second port, which nobody else has to know. */
    int controller() {
        return controller;
    }

    private int wished(Seat seat, String wish) {
        Integer port = parse(wish);
        if (port == null || port < 0 || port > HIGHEST) {
            throw new UsageProblem(seat.variable + "=" + wish + " is not a port");
        }
        if (port == 0) {
            return anyFree();
        }
        if (!claims.take(port)) {
            throw new UsageProblem(seat.variable + "=" + port + " is taken by another program");
        }
        return port;
    }

    private int firstFree(int from) {
        return IntStream.rangeClosed(from, HIGHEST)
                .filter(claims::take)
                .findFirst()
                .orElseThrow(() -> new UsageProblem("no port is free from " + from + " on"));
    }

    private int anyFree() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0)) {
                int port = socket.getLocalPort();
                socket.close();
                if (claims.take(port)) {
                    return port;
                }
            } catch (IOException e) {
                throw new UsageProblem("no port is free: " + e.getMessage());
            }
        }
    }

    private static @Nullable Integer parse(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
