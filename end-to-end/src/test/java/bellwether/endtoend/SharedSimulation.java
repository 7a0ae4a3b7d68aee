package bellwether.endtoend;

import bellwether.reference.Exchanges;
import bellwether.reference.MarketIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running simulated market, of the world's indices and a few shares, for all test classes that only look at it. */
final class SharedSimulation implements ParameterResolver {
    private static final String SHARES = "AAPL,MSFT,NVDA,JPM,XOM,PFE,KO,CAT,SPY,EURUSD=X,";

    /** What a test may ask for. */
    record Running(Bellwether stack) implements AutoCloseable {
        @Override
        public void close() {
            stack.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedSimulation.class))
                .computeIfAbsent(Running.class, any -> start(), Running.class);
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("bellwether-simulation");
            String indices =
                    Exchanges.indices().stream().map(MarketIndex::symbol).collect(Collectors.joining(","));
            return new Running(Bellwether.up(
                    folder.resolve("state"),
                    "--source",
                    "simulated",
                    "--history",
                    "1y",
                    "--symbols",
                    SHARES + indices));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
