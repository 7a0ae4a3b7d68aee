package bellwether.launcher;

import bellwether.launcher.postgres.Database;
import bellwether.launcher.process.Program;
import bellwether.launcher.process.StartCaches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How to start each of the project's own programs. */
final class Services {
    private static final String JAR = "target/quarkus-app/quarkus-run.jar";

    private static final int STREAM_HEAP_MEGABYTES = 128;

    private final Path home;
    private final StateFolder state;
    private final Endpoints endpoints;
    private final StartCaches caches;

    /** @param home the project's folder, with its modules */
    Services(Path home, StateFolder state, Endpoints endpoints, StartCaches caches) {
        this.home = home;
        this.state = state;
        this.endpoints = endpoints;
        this.caches = caches;
    }

    Program market(Source.Served source, Ports ports) {
        return program("market-server", 256, listening(ports, Seat.MARKET, source.settings()));
    }

    Program quote(Ports ports) {
        return program("quote-service", 384, listening(ports, Seat.QUOTE, storing()));
    }

    Program movers(Ports ports) {
        return program("movers-service", 384, listening(ports, Seat.MOVERS, storing()));
    }

    Program web(Ports ports) {
        return program(
                "web-ui",
                160,
                listening(
                        ports,
                        Seat.WEB,
                        Map.of(
                                "BELLWETHER_QUOTE_URL",
                                endpoints.quote(),
                                "BELLWETHER_MOVERS_URL",
                                endpoints.movers(),
                                // The one part that others may be let to, and that asks who they are.
                                "QUARKUS_HTTP_HOST",
                                System.getenv().getOrDefault("QUARKUS_HTTP_HOST", "127.0.0.1"))));
    }

    /** @param arguments as the user or {@code up} gives them to the run */
    Program ingest(List<String> arguments) {
        Map<String, String> settings = new HashMap<>();
        settings.put("KAFKA_BOOTSTRAP_SERVERS", endpoints.kafka());
        settings.put("BELLWETHER_CONTRACTS_URL", endpoints.web() + "/contracts/");
        if (!endpoints.market().isEmpty()) {
            settings.put("BELLWETHER_YAHOO_URL", endpoints.market());
        }
        Program program = program("ingest-service", 512, settings);
        List<String> command = new ArrayList<>(program.command());
        command.addAll(arguments);
        return new Program(program.name(), command, program.environment());
    }

    /** The live prices: the same program, which stays. Nobody here asks it how it is, so it listens to nobody. */
    Program stream() {
        Program run = ingest(List.of("stream"));
        Map<String, String> settings = new HashMap<>(run.environment());
        settings.put("QUARKUS_MANAGEMENT_HOST_ENABLED", "false");
        List<String> command = run.command().stream()
                .map(argument -> argument.startsWith("-Xmx") ? "-Xmx" + STREAM_HEAP_MEGABYTES + "m" : argument)
                .toList();
        return new Program("ingest-stream", command, settings);
    }

    private Map<String, String> storing() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                endpoints.kafka(),
                "QUARKUS_DATASOURCE_JDBC_URL",
                // The driver takes the user's name as a setting alone.
                "jdbc:" + endpoints.postgres().replace(Database.USER + "@", ""),
                "QUARKUS_DATASOURCE_USERNAME",
                Database.USER,
                "QUARKUS_DATASOURCE_PASSWORD",
                Database.USER,
                "BELLWETHER_CONTRACTS_URL",
                endpoints.web() + "/contracts/");
    }

    private static Map<String, String> listening(Ports ports, Seat seat, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(seat)));
        environment.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.management(seat)));
        return environment;
    }

    private Program program(String module, int heapMegabytes, Map<String, String> environment) {
        Path jar = home.resolve(module).resolve(JAR);
        if (!Files.exists(jar)) {
            throw new UsageProblem(jar + " is missing; run ./bellwether up, which builds it");
        }
        List<String> arguments = new ArrayList<>(caches.flags(module, jar));
        arguments.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // Each look at a part that is still starting would be a line in its log.
                "-Dquarkus.log.category.\"io.smallrye.health\".level=WARN",
                "-jar",
                jar.toString()));
        return Program.java(module, state.root(), arguments, environment);
    }
}
