package bellwether.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running replay of the small market for all test classes that only look at it. */
final class SharedReplay implements ParameterResolver {
    private static final int SYMBOLS = 60;
    private static final int SESSIONS = 300;
    private static final int WITH_HOURS = 2;

    /**
     * What a test may ask for.
     *
     * @param hours the file of hourly prices of the first symbols
     */
    record Running(Bellwether stack, PriceTable prices, Path hours) implements AutoCloseable {
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
                .getStore(Namespace.create(SharedReplay.class))
                .computeIfAbsent(Running.class, any -> start(), Running.class);
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("bellwether-end-to-end");
            Path file = SmallMarket.write(folder, SYMBOLS, SESSIONS);
            Path hours = SmallMarket.writeHours(folder, WITH_HOURS, SESSIONS);
            Path events = SmallMarket.writeEvents(folder);
            Bellwether stack = Bellwether.up(
                    folder.resolve("state"),
                    "--source",
                    "replay",
                    "--data",
                    file.toString(),
                    "--data",
                    hours.toString(),
                    "--events",
                    events.toString());
            return new Running(stack, PriceTable.read(file), hours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
