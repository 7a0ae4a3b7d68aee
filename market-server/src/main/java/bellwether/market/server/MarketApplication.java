package bellwether.market.server;

import bellwether.market.Market;
import bellwether.market.replay.BrokenFile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Duration;

/** The server as a process of its own: exits with 64 where settings or files are no good. */
@QuarkusMain
public final class MarketApplication implements QuarkusApplication {
    private static final int BAD_CONFIGURATION = 64;

    private final MarketSettings settings;
    private final MarketHost host;

    MarketApplication(MarketSettings settings, MarketHost host) {
        this.settings = settings;
        this.host = host;
    }

    @Override
    public int run(String... arguments) {
        long start = System.nanoTime();
        try {
            Market market = Markets.open(settings);
            host.open(market);
            Log.infof(
                    "The %s market is open: %d instruments, its time is %s (loaded in %d ms)",
                    market.name(),
                    market.companies().size(),
                    market.now(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        } catch (BadSettings | BrokenFile e) {
            Log.error(e.getMessage());
            return BAD_CONFIGURATION;
        }
        Quarkus.waitForExit();
        return 0;
    }
}
