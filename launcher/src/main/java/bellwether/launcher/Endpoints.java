package bellwether.launcher;

import bellwether.launcher.postgres.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The addresses of a running stack, as they stand in {@code endpoints.env}.
 *
 * @param market of the market server; empty where Yahoo itself is asked
 * @param kafka bootstrap servers
 * @param postgres a libpq address
 * @param management of the services that run: {@code /q/health} and {@code /q/metrics}
 */
record Endpoints(
        String web,
        String quote,
        String movers,
        String market,
        String kafka,
        String postgres,
        Map<Seat, String> management) {

    static Endpoints of(Ports ports, boolean withMarketServer) {
        return new Endpoints(
                http(ports.of(Seat.WEB)),
                http(ports.of(Seat.QUOTE)),
                http(ports.of(Seat.MOVERS)),
                withMarketServer ? http(ports.of(Seat.MARKET)) : "",
                "localhost:" + ports.of(Seat.KAFKA),
                "postgresql://" + Database.USER + "@localhost:" + ports.of(Seat.POSTGRES) + "/" + Database.NAME,
                Seat.SERVICES.stream()
                        .filter(seat -> withMarketServer || seat != Seat.MARKET)
                        .collect(Collectors.toMap(
                                seat -> seat,
                                seat -> http(ports.management(seat)),
                                (one, other) -> one,
                                () -> new EnumMap<>(Seat.class))));
    }

    /** As the services see them when relays stand between them. */
    Endpoints through(Detours detours) {
        return new Endpoints(
                web,
                detours.instead(Seat.QUOTE, quote),
                detours.instead(Seat.MOVERS, movers),
                detours.instead(Seat.MARKET, market),
                detours.instead(Seat.KAFKA, kafka),
                detours.instead(Seat.POSTGRES, postgres),
                management);
    }

    /** Of a service that runs. */
    String management(Seat service) {
        return Objects.requireNonNull(management.get(service));
    }

    private static String http(int port) {
        return "http://localhost:" + port;
    }

    void writeTo(StateFolder state) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("WEB_URL", web);
        lines.put("QUOTE_URL", quote);
        lines.put("MOVERS_URL", movers);
        lines.put("MARKET_URL", market);
        lines.put("KAFKA_BOOTSTRAP", kafka);
        lines.put("POSTGRES_URL", postgres);
        management.forEach((seat, address) -> lines.put(seat + "_MANAGEMENT_URL", address));
        StateFolder.write(
                state.endpoints(),
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue())
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    /** @throws UsageProblem if nothing runs on this state folder */
    static Endpoints readFrom(StateFolder state) {
        Map<String, String> lines;
        try {
            lines = Files.readAllLines(state.endpoints()).stream()
                    .map(line -> line.split("=", 2))
                    .filter(line -> line.length == 2)
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UsageProblem("nothing runs on " + state.root() + "; start it with ./bellwether up");
        }
        return new Endpoints(
                lines.getOrDefault("WEB_URL", ""),
                lines.getOrDefault("QUOTE_URL", ""),
                lines.getOrDefault("MOVERS_URL", ""),
                lines.getOrDefault("MARKET_URL", ""),
                lines.getOrDefault("KAFKA_BOOTSTRAP", ""),
                lines.getOrDefault("POSTGRES_URL", ""),
                Map.of());
    }

    static void removeFrom(StateFolder state) {
        try {
            Files.deleteIfExists(state.endpoints());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
