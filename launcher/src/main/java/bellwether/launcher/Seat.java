package bellwether.launcher;

import java.util.Set;

/** A place where a part of the stack listens. */
enum Seat {
    WEB("web-ui", "BELLWETHER_WEB_PORT", 8080),
    QUOTE("quote-service", "BELLWETHER_QUOTE_PORT", 8081),
    MOVERS("movers-service", "BELLWETHER_MOVERS_PORT", 8082),
    MARKET("market-server", "BELLWETHER_MARKET_PORT", 8083),
    KAFKA("kafka", "BELLWETHER_KAFKA_PORT", 9092),
    POSTGRES("postgres", "BELLWETHER_POSTGRES_PORT", 5433);

    /** Those that are programs of ours. */
    static final Set<Seat> SERVICES = Set.of(WEB, QUOTE, MOVERS, MARKET);

    final String part;
    final String variable;
    final int defaultPort;

    Seat(String part, String variable, int defaultPort) {
        this.part = part;
        this.variable = variable;
        this.defaultPort = defaultPort;
    }
}
