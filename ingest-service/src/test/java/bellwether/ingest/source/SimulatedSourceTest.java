package bellwether.ingest.source;

import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.server.MarketServer;
import bellwether.market.simulated.SimulatedMarket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The Yahoo client against the simulated market, in the middle of a session. */
class SimulatedSourceTest extends MarketSourceContract {
    private static final Instant MIDDAY = Instant.parse("2026-03-04T17:45:00Z");

    private MarketServer server;
    private MarketSource source;

    @BeforeEach
    void start() {
        server = MarketServer.start(SimulatedMarket.at(Clock.fixed(MIDDAY, ZoneOffset.UTC)), 0);
        source = new YahooSource(
                YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected MarketSource source() {
        return source;
    }

    @Override
    protected String knownSymbol() {
        return "MSFT";
    }

    @Override
    protected String unknownSymbol() {
        return "SIMDELISTED";
    }
}
