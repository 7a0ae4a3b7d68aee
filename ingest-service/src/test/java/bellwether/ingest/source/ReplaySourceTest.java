package bellwether.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import bellwether.ingest.run.Replays;
import bellwether.ingest.yahoo.YahooSettings;
import bellwether.ingest.yahoo.YahooSource;
import bellwether.market.server.MarketServer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Yahoo client against the replay of the market server. */
class ReplaySourceTest extends MarketSourceContract {
    @TempDir
    Path folder;

    private MarketServer server;
    private MarketSource source;

    @BeforeEach
    void start() throws Exception {
        server = MarketServer.start(Replays.of(folder), 0);
        source = new YahooSource(
                YahooSettings.of(Optional.of(server.baseUrl().toString()), Optional.empty(), Optional.empty()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_replay_keeps_all_of_its_hours() throws Exception {
        source.clock();
        assertThat(source.hourlyReach()).isEmpty();
    }

    @Override
    protected MarketSource source() {
        return source;
    }

    @Override
    protected String knownSymbol() {
        return "AAA";
    }

    @Override
    protected String unknownSymbol() {
        return "ZZZ";
    }
}
