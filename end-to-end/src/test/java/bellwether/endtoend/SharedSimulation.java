package bellwether.endtoend;

import bellwether.reference.Exchanges;
import bellwether.reference.MarketIndex;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** One running simulated market, of the world's indices and a few shares, for all test classes that only look at it. */
final class SharedSimulation extends SharedStack<SharedSimulation.Running> {
    private static final String SHARES = "AAPL,MSFT,NVDA,JPM,XOM,PFE,KO,CAT,SPY,EURUSD=X,";

    /** What a test may ask for. */
    record Running(Bellwether stack) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }

    SharedSimulation() {
        super(Running.class);
    }

    @Override
    Running start(Path folder) {
        String indices = Exchanges.indices().stream().map(MarketIndex::symbol).collect(Collectors.joining(","));
        return new Running(Bellwether.up(
                folder.resolve("state"), "--source", "simulated", "--history", "1y", "--symbols", SHARES + indices));
    }
}
