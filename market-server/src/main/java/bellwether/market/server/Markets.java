package bellwether.market.server;

import bellwether.market.Market;
import bellwether.market.replay.BrokenFile;
import bellwether.market.replay.ReplayMarket;
import bellwether.market.simulated.SimulatedMarket;
import java.time.InstantSource;

/** Opens the market that the settings name. */
final class Markets {
    private Markets() {}

    static Market open(MarketSettings settings) throws BadSettings, BrokenFile {
        return switch (settings.kind()) {
            case "simulated" -> SimulatedMarket.at(InstantSource.system());
            case "replay" -> replay(settings);
            default ->
                throw new BadSettings("bellwether.market is '" + settings.kind() + "', neither simulated nor replay");
        };
    }

    private static Market replay(MarketSettings settings) throws BadSettings, BrokenFile {
        if (settings.data().isEmpty()) {
            throw new BadSettings("bellwether.market.data names no file to replay");
        }
        return ReplayMarket.load(settings.data(), settings.events(), settings.today());
    }
}
